# Source: S2, S3 (mood and the people in a week move each other); S1 (the session opens with how things have been).
best = { $turn ->
    [0] A short look at your week. Which day was the best one, or the least bad?
    [1] Looking back on your week: which day was the lightest?
   *[2] Seven days behind you. On which one did you feel most like yourself?
}
    .monday = Monday
    .tuesday = Tuesday
    .wednesday = Wednesday
    .thursday = Thursday
    .friday = Friday
    .saturday = Saturday
    .sunday = Sunday
    .unsure = Hard to say
best_who = { $turn ->
    [0] Who was in that day? Skip it if you were on your own.
    [1] Was someone with you then, or in touch? Skip it if not.
   *[2] Is there someone who belongs to that day? You can skip this one.
}
hardest = { $turn ->
    [0] And which day was the hardest?
    [1] Which day weighed the most?
   *[2] Which one was heavy going?
}
    .monday = Monday
    .tuesday = Tuesday
    .wednesday = Wednesday
    .thursday = Thursday
    .friday = Friday
    .saturday = Saturday
    .sunday = Sunday
    .unsure = Hard to say
hardest_who = { $turn ->
    [0] Was someone part of it, or missing from it? A first name is enough.
    [1] Who comes to mind with that day? You can skip this one.
   *[2] Did someone have a part in it, or was missing? You can skip this one.
}
bring = { $turn ->
    [0] What is one thing from this week to bring to your session? A few words will do.
    [1] If you told { $therapist } one thing about this week, what would it be?
   *[2] Is there one thing from this week that should not be lost? A few words will do.
}
thanks = { $turn ->
    [0] Thank you. That is your week, kept for the two of you.
    [1] Thank you. { $therapist } will have this before you meet.
   *[2] Thank you. You can pick it up again in your session.
}
