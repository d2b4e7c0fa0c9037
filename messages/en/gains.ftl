# Source: S1 and the literature on ending treatment; a clinician reviews it before use.
title = what changed, and what you did
why = Your sessions are coming to an end. Feeling sad about that does not mean you are getting ill again. Let us look at what has changed.
changed = What has changed with the people around you? Think back to when you began.
did = What did you do that helped? Small things count.
may_see = May { $therapist } read this?
thanks = Thank you. You could bring this to your next session. It is your own list.
