# Source: S0 and S4, communication analysis; a clinician reviews it before use.
title = one talk, looked at slowly
why = When two people want different things, it can help to look at one talk slowly. You do this on your own. You need not say or do a thing to anyone.
said = Think of one recent talk that left you unhappy. What was said?
felt = What did you feel right then?
wanted = What did you hope for from the other person?
next = If it came again, is there something you might say in another way? You can skip this.
may_see = May { $therapist } read this?
thanks = Thank you. This is good material for your session. You can leave it there until then.
