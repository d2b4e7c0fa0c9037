# A client's own pages: progress, circle, session, file, number, being forgotten. Nothing here grades anybody.
day = { $weekday ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[6] Sun
} { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
about-progress = My own picture
about-circle = The people I named
about-session = My next session
about-mydata = All that is kept about me
about-forget = Have my words deleted
about-pin = A number for private pages
progress-caption = Your last four weeks. The words below say the same.
progress-none = There is nothing to show yet. It grows with each evening that you answer.
progress = This is what the picture shows, in words. You said how you were on { $answered } of the last { $days } days, most often near { $middle }. The lowest was { $low }, on { $low_day }. The highest was { $high }, on { $high_day }.

    The last seven days:
    { $week }

    Who was in it: { $people }

    { $measure }

    None of this is a grade. Moods go up and down, and a gap is only a gap.
named = { $who } ({ $times })
nobody = nobody named yet
# Source: Kroenke 2012 (a change of five points is one that people feel).
measure-none = The longer questions will show here once you have answered them twice.
measure-fewer = The longer questions: fewer of those troubles than the first time.
measure-same = The longer questions: about as many of those troubles as the first time.
measure-more = The longer questions: more of those troubles than the first time. That is worth bringing to your session.
# Source: Weissman 2018 (closeness circle of the interpersonal inventory).
circle = Here is your circle, as you put it. You can look at it with { $therapist }.

    { $rings }
circle-none = Your circle is still empty. It fills up as you name people in the first weeks, and you can add somebody now.
circle-caption = Your circle. The numbers stand for the people in the list above.
ring-near = Close:
ring-middle = In between:
ring-far = Further away:
ring-open = Not placed yet:
as-picture = As a picture
plan-caption = You can keep this picture on your phone, so that it is there without a network.
session = Your next session with { $therapist } is on { $day } at { $hour }, your time.
session-none = No date for your next session stands here yet. { $therapist } sets it.
session-brought = You want to bring:
    { $list }
bring = Something to bring
bring-ask = What do you want to bring to your next session? A few words are plenty.
bring-kept = I have kept that for your session. { $therapist } sees it before you meet.
travel = You have written at night three times in a row. Are you in another place, with another time?
travel-yes = Yes, change my place
travel-no = No, just up late
travel-stays = All right, your times stay as they are. You can change them with /settings.
pin-new = Send a number of four to eight digits. I will ask for it before /mydata, /circle, /dates and /plan, and take your message out of this chat. It is never asked in a crisis.
pin-set = Your number is set. Keep it in mind: your therapist cannot see it.
pin-is-set = A number is set. I ask for it before /mydata, /circle, /dates and /plan.
pin-off = Take it away
pin-gone = The number is gone. Nothing is asked for any more.
pin-ask = Please send your number.
pin-wrong = That was not it. You can send it again.
pin-locked = There were too many tries. Please wait an hour. In a crisis type /crisis: no number is needed.
page-caption = Everything that is kept about you, as a page to read. It is not stored anywhere else.
json-caption = The same for a computer.
mydata-title = What is kept about me
mydata-about = This file was made when you asked for it. It holds all that this program keeps about you. Times are in UTC.
mydata-client = About me
mydata-safety-plan = My safety plan
mydata-safety-card = My safety card
mydata-therapy-session = My sessions
mydata-homework = What I agreed to try
mydata-client-date = Days that matter to me
mydata-timeline = What I answered and wrote
mydata-run = Questions I went through
mydata-question = Questions about safety
mydata-alert = Alerts
mydata-said = What the program said to me
forget = You can have your words deleted: your answers, messages, plan and circle. { $therapist } must by law keep a short record: that you were in care, your sessions and what you agreed to try, and that an alert was raised and how it ended. That part is locked until { $until }, then it is deleted too. If you say yes now, your words go on { $day } at { $hour }. An open alert stays open.
forget-on = Go on
forget-no = Keep everything
forget-sure = Your words stay for 72 more hours, until { $day }, { $hour }. { $therapist } is told that you asked. Until then you can call it off. After that nobody can bring your words back. Do you want that?
forget-yes = Yes, delete my words
forget-set = All right. On { $day } at { $hour } your words will be gone. Nothing comes by itself until then. If you change your mind, tap below or type /forget. In a crisis call or text { $crisis_call } any time.
forget-off = Call it off
forget-waits = Your words will be deleted on { $day } at { $hour }, no earlier. An open alert has to be closed first. You can still call it off.
forget-stays = It is called off. Everything stays as it is, and your check-ins go on.
forget-told = A client has asked to have their words deleted in 72 hours. You may want to talk with them first: /clients. What the law makes you keep stays, locked.
forget-off-told = A client has called the deletion of their words off. Nothing was deleted.
forgotten = Your words are deleted. The short record that must be kept is locked until { $until }, and deleted then. No one reads this chat now. If you ever need someone: call or text { $crisis_call }, free, day and night.
forgotten-told = The words of a client who asked for it are deleted. The record of care and of alerts is locked until its date.
about-consent = What I agreed to
consent-stands = This is what you agreed to, and it stays as it is. To leave the programme, type /stop.
consent-no-told = A client has not agreed to the new consent text. Nothing goes to them by itself now. Please talk with them: /clients.
linked = This link was made for one person, by their therapist. If that is not you, tap here and nothing more will come.
not-me = This is not me
not-me-done = Thank you for saying so. Nothing more will come to this chat. In a crisis call or text { $crisis_call } any time.
not-me-told = Somebody said that a client's link reached the wrong person. That chat is frozen and gets nothing. Look at /clients, call your client, then make a new link: /client NAME link new.
enrolled-told = A client has finished the first questions. Please ask them by voice or in person if it was them, then confirm it: /client NAME link confirmed.
link-new = Here is a new one-time link for { $client }. It ends the old chat's access. Send it only once you have spoken with them: { $link }
about-dates = Days that matter to me
circle-add = Add someone
circle-change = Change someone
circle-who = Who is it? A name, or a word like “my sister”, is enough.
circle-which = Who is it about?
circle-close = How close is { $who } to you now? 0 is far away, 10 is very close.
circle-out = Take out of my circle
circle-kept = Thank you. { $who } is in your circle as you say. People move nearer and farther, so you can change it any time: /circle
circle-gone = { $who } is out of your circle. You need not say why. If it weighs on you, it may be worth bringing to { $therapist }.
circle-nobody = I know nobody called { $who } in your circle. /circle shows who is in it.
dates =
    Days that matter to you:
    { $days }

    { $asks ->
        [yes] I ask quietly how you are around such a day.
       *[no] You can look at them together.
    } { $therapist } sees them too.
dates-none = No day is kept here yet. A birthday, an anniversary, a day that may be hard or big: { $asks ->
    [yes] I ask quietly how you are around it, and { $therapist } sees it too.
   *[no] { $therapist } sees it, and you can look at it together.
}
day-add = Add a day
day-out = Take out { $day }
day-when = Which day is it? You can type it like Mar 5, or 2026-03-05.
day-what = Thank you. What is it?
day-birthday = A birthday
day-anniversary = An anniversary
day-day = Another day
day-kept = Kept: { $day }. { $asks ->
    [yes] I will ask quietly how you are.
   *[no] { $therapist } sees it too.
} You can take it out any time: /dates
day-gone = That day is taken out.
day-how = I could not read that day. You can type it like Mar 5, or: /dates Mar 5 birthday
day-past = That day has passed. For one that comes back every year you might choose anniversary: /dates
day-many = That is as many days as I can keep. You can take one out first: /dates
