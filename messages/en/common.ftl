# Words that many flows share.
yes = Yes
no = No
skip = Skip this one
en = English
es = Español
again = I did not catch that. Tap a button, or type a short answer. You can also skip it.
again-needed = I need your answer to this one before we go on. Tap a button, or type a short answer. To leave it for now, type stop.
kept-too = I have kept that for { $therapist } too.
media = I can't open pictures, voice notes or files, and nobody looks at them here. Could you type it, or tap a button?
answered-before = You answered that one before. Thank you.
gone = That question has passed. Thank you all the same.
noted-late = Thank you. I have written that down.
stopped = All right, we stop here. Nothing more on this today.
stopped-joining = All right, we stop here. Nothing will be sent. If you want to begin again, type /start.
not-in-use = That button is no longer in use.
done = Done
snooze = In { $span }
snoozed = Fine. I will ask again later.
may-see = May { $therapist } read this?
moved-on = This part has changed since you began it, so we stop here. What you answered is kept.
late-kept = Thank you. I have kept that for { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}. The question had closed at { $hour }: it stays open for { $hours ->
    [one] an hour
   *[other] { $hours } hours
}, so that questions do not pile up.
closed = That question closed on { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
} at { $hour }. It stays open for { $hours ->
    [one] an hour
   *[other] { $hours } hours
}, so that questions do not pile up. You can tell me how you are any time with /mood.
change = All right. Here is the question again. Your new answer takes the place of the old one.
changed = Done. Your new answer counts now.
change-none = There is no answer from the last three days to change. You can tell me how you are any time with /mood.
