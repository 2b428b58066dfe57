import ArgumentParser
import Web
@main struct Clientele: ParsableCommand { func run() {} }
