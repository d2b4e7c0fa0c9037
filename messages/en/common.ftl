# Words that many flows share.
yes = Yes
no = No
skip = Skip this one
en = English
es = Español
again = I did not catch that. Tap a button, or type a short answer. You can also skip it.
media = I can't open pictures, voice notes or files, and nobody looks at them here. Could you type it, or tap a button?
answered-before = You answered that one before. Thank you.
gone = That question has passed. Thank you all the same.
noted-late = Thank you. I have written that down.
stopped = All right, we stop here. Nothing more on this today.
not-in-use = That button is no longer in use.
done = Done
snooze = In { $span }
snoozed = Fine. I will ask again later.
may-see = May { $therapist } read this?
moved-on = This part has changed since you began it, so we stop here. What you answered is kept.
