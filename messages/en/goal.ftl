# Source: S3 (goals that are specific and can be seen); Weissman 2018 (goals agreed before the middle sessions).
title = watch for one small sign of your goal
why = A goal helps most when it is small enough to see. Not “feel good”, more like “eat with my sister on Sundays”. Yours can be rough. You can change it later.
goal = Say things get a bit lighter. What is one thing you would do again, or more often, with people or for yourself?
sign = How would you notice that you are on the way? One small sign is enough. You can skip this one.
near = How near does it feel today, from 0 (far away) to 10 (there already)?
may_see = May { $therapist } read what you wrote?
watch = Until your session, you might keep an eye out for that sign, even a tiny one. Would you like to?
    .yes = Yes
    .not-now = Not now
thanks = Good. You don't have to make it happen. Only notice it if it comes.
later = That is fine. The goal is kept, and it can wait for your session.
