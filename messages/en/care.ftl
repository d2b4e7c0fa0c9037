# What a client reads because their therapist wanted it. Neutral where somebody else may read along.
session-missed = The session on { $day } did not take place. That is noted, and there is nothing you need to do here. { $therapist } can find a new time with you.
session-cancelled = The session on { $day } is off. That is noted, and there is nothing you need to do here.
