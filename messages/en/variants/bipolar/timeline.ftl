# Why: this line has highs and lows, and sleep that changed before them.
# Source: Frank 2005 (history timeline of episodes, events and routines).
why = Moods that go down, or up too far, often start near something that happened, or when sleep went off. A line of your last months can show what came when. Today, just a few points. About right is fine.
lighter = Was there a stretch on that line when things were steadier? What was different then, with people or with your hours? You can skip this one.
