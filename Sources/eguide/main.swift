internal import EGuideCommands

EGuide.start()
