# Words on pictures: short, for they stand in a small place. A picture holds no name.
mood = Mood, 0 to 10
phq9 = PHQ-9, 0 to 27
better = lifted it
worse = lowered it
same = no change
