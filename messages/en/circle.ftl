# Source: S4 and the literature on the interpersonal inventory; a clinician reviews it before use.
title = one person in your circle
why = In these first weeks you and { $therapist } draw a map of the people around you. Today, just one person.
person = Think of one person who is part of your life now. Who is it?
close = How close do you feel to them, from 0 (far) to 10 (very close)?
get = What do you get from each other? What would you like to be different? A sentence is plenty.
may_see = May { $therapist } read that?
thanks = Thank you. One more person on the map.
