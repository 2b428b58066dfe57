"""Files for the kernels: repeat histories as the BG/NBD story tells them, and baskets with a few favourite products. The same numbers every time."""
import os
import random


def histories(path, customers):
    """Rates gamma (.243, 4.414), dropout beta (.793, 2.426), observed for 26 to 104 weeks: the parameters of the published fit to CDNOW."""
    if os.path.exists(path):
        return path
    draw = random.Random(17)
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write("customer_id,frequency,recency,T\n")
        for customer in range(customers):
            rate = max(draw.gammavariate(0.243, 1 / 4.414), 1e-12)
            leaves = draw.betavariate(0.793, 2.426)
            age = round(26 + 78 * draw.random(), 3)
            count, last, now = 0, 0.0, draw.expovariate(rate)
            while now <= age:
                count, last = count + 1, now
                if draw.random() < leaves:
                    break
                now += draw.expovariate(rate)
            file.write(f"{customer + 1},{count},{last:.3f},{age:.3f}\n")
    os.rename(path + ".new", path)
    return path


def baskets(path, count, items=1000):
    """One to twenty products each, the n-th product as often as 1/n asks for, and a hundred pairs that like each other."""
    if os.path.exists(path):
        return path
    draw = random.Random(18)
    names = [f"P{number:04}" for number in range(items)]
    weights, total = [], 0.0
    for number in range(items):
        total += 1 / (number + 8)
        weights.append(total)
    pool = draw.choices(range(items), cum_weights=weights, k=2_000_000)
    with open(path + ".new", "w", encoding="utf-8") as file:
        at = 0
        for _ in range(count):
            size = 1 + min(19, int(draw.expovariate(0.16)))
            if at + size > len(pool):
                at = draw.randrange(1000)
            basket = dict.fromkeys(pool[at:at + size])
            at += size
            for item in list(basket):
                if 200 <= item < 400 and item % 2 == 0 and draw.random() < 0.3:
                    basket[item + 1] = None
            file.write(",".join(names[item] for item in basket) + "\n")
    os.rename(path + ".new", path)
    return path
