# Source: S4 and the literature on grief in IPT; a clinician reviews it before use.
title = a memory or a photo to bring
why = Remembering someone whole, the good and the hard, is part of grieving. There is no right way to do it.
ready = You might look for one memory or photo of the person you lost, to bring to your session. Would you like to try?
    .yes = Yes
    .not-now = Not now
which = Is there one that comes to mind? You can write a few words, or keep it for yourself.
may_see = May { $therapist } read that?
later = That is fine. It can wait until you are ready.
thanks = Thank you. Take your time with it.
