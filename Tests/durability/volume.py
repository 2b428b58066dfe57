"""A volume whose power can be cut: xfs on a loop file, in a mount namespace of our own."""
import os
import subprocess
import time


class Refused(Exception):
    """The kernel lends us no loop device or no mount: the test is not possible on this machine."""


class Volume:
    def __init__(self, folder):
        self.image, self.path = os.path.join(folder, "volume.img"), os.path.join(folder, "volume")

    def make(self):
        os.makedirs(self.path)
        with open(self.image, "wb") as image:
            image.truncate(1 << 30)
        run("mkfs.xfs", "-q", self.image)
        self.mount()
        os.chmod(self.path, 0o755)
        return self

    def mount(self):
        done = subprocess.run(["mount", "-o", "loop", self.image, self.path], capture_output=True, text=True)
        if done.returncode != 0:
            raise Refused(done.stderr.strip())

    def cut(self):
        """From here on nothing reaches the disk, not even the journal that waits in memory."""
        run("xfs_io", "-x", "-c", "shutdown", self.path)

    def back(self):
        """Drops all that was only in memory and brings the volume up again, as a reboot would."""
        self.unmount()
        self.mount()

    def fill(self, leaving=0):
        """Takes all room but so many bytes."""
        filler = os.path.join(self.path, "filler")
        piece = 1 << 24
        with open(filler, "ab") as file:
            while piece >= 4096:
                try:
                    os.posix_fallocate(file.fileno(), os.fstat(file.fileno()).st_size, piece)
                except OSError:
                    piece //= 2
            file.truncate(max(0, os.fstat(file.fileno()).st_size - leaving))

    def make_room(self):
        os.remove(os.path.join(self.path, "filler"))

    def unmount(self):
        for _ in range(100):
            done = subprocess.run(["umount", self.path], capture_output=True, text=True)
            if done.returncode == 0 or "not mounted" in done.stderr:
                return
            time.sleep(0.1)
        raise RuntimeError(f"cannot unmount: {done.stderr.strip()}")


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout
