# What the bot says by itself to clients and strangers.
help =
    I check in with you between sessions and keep your answers for { $therapist }. You can write any time, or tap one of these:

    /crisis shows who to call
    /plan is your safety plan
    /mood to say how you are
    /talk looks at something that happened with someone
    /homework is what you agreed to try
    /session is your next date
    /progress shows your weeks
    /circle shows your people
    /dates keeps the days that matter
    /change takes an answer back
    /settings changes times
    /pause takes a break, /resume ends it
    /pin puts a number before private pages
    /hide clears this chat
    /mydata is all that is kept
    /forget deletes it
    /stop to leave
about-mood = Say how you are now
about-talk = Look at something that happened
about-homework = What you agreed to try
about-crisis = Who to call in a crisis
about-plan = My safety plan
about-help = What this chat can do
about-pause = Take a break, like: /pause 1 week
about-resume = End the break
about-settings = Change time, place, language, name
about-hide = Clear the last two days of this chat
about-stop = Leave
kept = I have kept that for { $therapist }, who sees it before your next session. Nobody reads here live. If it gets heavy, type /crisis.
not-yet = This starts when you have finished the first few questions. To begin with them, type /start. In a crisis, call or text { $crisis_call } any time.
no-homework = Nothing is open right now. If you want to add how you are, type /mood.
paused = All right. No questions for { $days ->
    [one] a day
   *[other] { $days } days
}. A short note from { $therapist } may still come. Type /resume to start again sooner. /crisis works at any hour.
resumed = Good to have you back. Your check-ins start again.
not-paused = There is no break right now. Your check-ins are on.
stop = You can leave any time. { $therapist } keeps what you already answered, as your record. Nothing new will be sent. What would you like?
stop-yes = Leave
stop-pause = A week's break
stop-no = Stay
stayed = Good. Everything stays as it is.
goodbye = You have left, and nothing more will come. { $therapist } will see that you did. Thank you for the time you gave this. If you ever need someone: call or text { $crisis_call }, free, day and night.
unknown-command = I don't know that one. Type /help to see what I can do, or /crisis for who to call.
stranger = Hello. This chat is for people who were invited by their therapist. No one reads here, so I can't be of much help.
link-unknown = This link does not work. Please ask your therapist for a new one.
link-used = This link was used already. Please ask your therapist for a new one.
link-later = Too many links that do not work came from here. Please wait an hour, or ask your therapist for a new one. In a crisis write here, or call 988.
link-expired = This link is too old. Please ask your therapist for a new one.
link-again = You are in already. Type /help to see what I can do.
next = Next: { $ahead ->
    [0] today
    [1] tomorrow
   *[other] { $weekday ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    }
}, { $hour }{ $ahead ->
    [0] {""}
    [1] {""}
    [2] {""}
    [3] {""}
    [4] {""}
    [5] {""}
    [6] {""}
   *[other] {" "}(in { $ahead } days)
}.
next-none = Nothing is planned right now. You can write any time.
next-quiet = Your evening time, { $hour }, lies in your quiet hours, so the evening check-in cannot come. You can change one of them with /settings.
next-paused = You are on a break, so nothing comes until then. Type /resume to start again sooner.
kept-closed = I have kept that for { $therapist }, who sees it before your next session. The last question closed at { $hour }, so this does not count as its answer. Nobody reads here live. If it gets heavy, type /crisis.
about-change = Change my last answer
