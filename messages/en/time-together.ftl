# A clinician reviews every line before use.
title = a short time with someone
# Source: S3, S4, graded contact; Teo 2015, people who meet face to face often are less likely to become depressed
why = Time side by side does us good in a way that a screen does not. It can be short.
person = Who would be easy to be with for a little while?
doing = What might you do?
    .walk = A short walk
    .coffee = A coffee or a tea
    .errand = An errand together
    .visit = Sit at home
    .other = Something else
long = How long would be right?
    .quarter = 15 minutes
    .half = Half an hour
    .hour = An hour
day = When might you suggest it?
    .this-week = This week
    .weekend = On the weekend
    .no = Not this week
agreed = All right. You might say at the start how long you have. Then you can go, and it counts. { $homework_count ->
    [0] I will ask how it was.
   *[other] Leave what is too much this week.
}
later = That is fine. There is no date on this. Smaller steps count as much.
