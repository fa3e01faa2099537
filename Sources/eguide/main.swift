internal import ArgumentParser
internal import EGuideCommands

EGuide.main()
