# Five times of one day, in the client's evening: the bed time is last night's. Scoring is for the therapist's page alone.
# Source: Monk 1990 (the Social Rhythm Metric; our own wording); Frank 2005 (social rhythm and mood).
title = note five times of one day
bed = { $turn ->
    [0] Five times of your day, about right is fine. When did you go to bed last night? Tap one, or type it, like 22:30.
    [1] Now the times of the day. When did you go to bed last night? You can type it, like 22:30.
    [2] Five taps for your day's rhythm. What time did you go to bed last night? Or type it, like 22:30.
    [3] The shape of your day, in five times. When was bedtime last night? You can type it, like 22:30.
    [4] A look at your day's times. When did you lie down to sleep last night? Or type it, like 22:30.
   *[5] Your day by the clock, more or less. When did you go to bed last night? You can type it, like 22:30.
}
up = When did you get out of bed today?
contact = When were you first in touch with someone? In person, by phone or by message. Skip it if nobody yet.
main = When did your main thing begin: work, school, care for someone, a chore?
dinner = When did you eat dinner? Skip it if not yet.
thanks = Thank you. { $therapist } can see how your days line up.
