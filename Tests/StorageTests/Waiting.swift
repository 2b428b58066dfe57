import Foundation

func usleepBriefly() { Thread.sleep(forTimeInterval: 0.001) }
