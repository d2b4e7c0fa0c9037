# Source: S0, S4 (four areas, named together and ranked; one or two are chosen in session); Weissman 2018.
title = think over what to work on first
why = Soon you and { $therapist } pick one or two things to work on. Your own sense of what weighs most is the best guide. Nothing is fixed by this.
first = Which of these weighs most on you right now?
    .loss = I lost someone
    .someone = Trouble with someone
    .change = A big change
    .alone = Being on my own a lot
    .unsure = Hard to say
second = And is there one that comes next?
    .loss = I lost someone
    .someone = Trouble with someone
    .change = A big change
    .alone = Being on my own a lot
    .nothing = No other one
weight = How much does the first one weigh on your days, from 0 (hardly) to 10 (all the time)?
words = Is there a moment from the last days in which you felt that weight? A sentence is plenty. You can skip this one.
thanks = Thank you. You might sleep on it. It is fine if the order changes by your session.
