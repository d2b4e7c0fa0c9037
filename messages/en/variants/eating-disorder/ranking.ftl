# Why: nothing is weighed here; the same question without a scale in it.
# Source: S4; Murphy 2012.
title = think over what to work on first
why = Soon you and { $therapist } pick one or two things to work on. Your own sense of what is hardest is the best guide. Nothing is fixed by this.
first = Which of these is hardest for you right now?
weight = How much of your days does the first one take, from 0 (hardly any) to 10 (all the time)?
words = Is there a moment from the last days in which you felt that? A sentence is plenty. You can skip this one.
