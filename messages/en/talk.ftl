# One exchange, step by step, on one's own. Nothing in it sends anybody back into it.
# Source: S0, S4 (communication analysis); Weissman 2018.
title = look at one talk, step by step
why = Let's go through it slowly, a step at a time. This is only for looking. You need not say or do a thing to anyone. You can skip a step, or type stop.
who = Who was it with? A first name is enough. You can skip this one.
said = What was said, as close to the words as you can? Yours and theirs.
heard = When they spoke, what did you hear in it? It may be more than the words.
meant = And when you spoke, what did you want to get across?
felt = What did you feel right then?
wanted = What were you hoping for from them?
another = If you could take one line of yours again, is there another way to put it? It can stay here.
may_see = May { $therapist } read this?
thanks = Thank you. You have looked at it from more than one side. It can rest here until your session. If it still sits heavy, /mood is there, and /crisis at any hour.
