"""The project's benchmark; Scripts/bench runs it."""
