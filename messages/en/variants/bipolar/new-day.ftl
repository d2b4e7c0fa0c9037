# Why: this is the heart of the rhythm work: one hour kept on most days, weekends too.
# Source: Frank 2005.
why = A change shakes up the day: when we get up, eat, see someone, rest. Steady hours may help to keep mood steady. One fixed point is a good start, on weekends too.
hour = When in the day could it be? Half an hour more or less is fine.
