# What a client reads because their therapist wanted it. Neutral where somebody else may read along.
session-missed = The session on { $day } did not take place. That is noted, and there is nothing you need to do here. { $therapist } can find a new time with you.
session-cancelled = The session on { $day } is off. That is noted, and there is nothing you need to do here.
discharged = I hope you are settling in. There is nothing you need to do here. Your check-ins start again today, short as ever. /pause stops them any time. If it gets heavy, type /crisis, or call or text { $crisis_call }.
ended = { $therapist } has closed this part of your work together. Nothing more will come, and no one reads this chat now. Thank you for the time you gave it.
moved = You are in, with this account. Everything is as it was, and the old chat gets nothing more. Type /help to see what I can do.
note = { $therapist } writes: { $words }
task = { $therapist } wrote something for you that you might try: { $words }
task-yes = I'll try
task-no = Not now
task-taken = Good. /homework shows it, and asks later how it went, whatever came of it.
task-left = That is fine. Nothing more on this.
handover = There is some news: { $therapist } looks after you here from now on, with what you have written so far. Who did before no longer sees it. Before anything else comes, you are asked whether that is all right.
