# What a person reads in a crisis. Written ahead, never made up. Source: the crisis rules of this programme.
# Reviewed by a clinician and people with lived experience before use. Numbers come from messages/crisis/resources.yaml.

## pieces that the texts below are made of
call-now = Please call or text { $crisis_call } now. It is free, day and night.
call-anytime = You can call or text { $crisis_call } any time, day or night. It is free.
danger-now = If you are in danger right now, call { $emergency }.
body-first = Call { $emergency } now, or ask someone near you to call. Then call or text { $crisis_call }. It is free, day and night.
automated = This is an automated message and nobody watches this chat.
who = { $therapist ->
    [none] the care team
   *[other] { $therapist }
}
cover-hours = { $cover ->
    [none] { "" }
   *[other] { " " }People can answer at these hours: { $cover }.
}
told = { automated } I have sent a message to { who }. I don't know yet if it has been seen.{ cover-hours }
told-again = This is an automated message. I have sent { who } another message. I don't know yet if it has been seen.
safe-now = Are you safe right now?
they-safe-now = Is that person safe right now?
safe-question = { $about ->
    [other] { they-safe-now }
   *[self] { safe-now }
}

## suicide
suicide-concern = Thank you for telling me. That sounds very heavy. { call-anytime } { automated }
suicide-urgent-stranger =
    I am really glad you told me. You do not have to carry it alone.
    { "" }
    { call-now } { danger-now }
suicide-urgent-full =
    { suicide-urgent-stranger }
    { "" }
    { told } { safe-now }
suicide-imminent-stranger =
    Call { $emergency } now if you may act on this, or if you got hurt or took something, even if you feel fine. Poison Help: { $poison }.
    { "" }
    I am really glad you told me. You can also call or text { $crisis_call } now. It is free, day and night.
suicide-imminent-full =
    { suicide-imminent-stranger }
    { "" }
    { told } { safe-now }
suicide-not-safe =
    { body-first }
    { "" }
    I am glad you told me. If you can, stay near someone until help comes. { told }

## to whoever writes in another language than the one that was chosen
other-language = En español: { $life ->
    [yes] llama al { $emergency } ya. Ayuda por veneno: { $poison }. Luego llama al { $spanish_call }.
   *[no] llama al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si quieres que te escriba en español, manda /settings.
}

## something is in the body already
overdose-imminent-stranger =
    Call { $emergency } now, even if you feel fine. Or call Poison Help: { $poison }. Then call or text { $crisis_call }. It is free, day and night.
    { "" }
    What you took may hurt you later on. If someone is near, tell them now. Please do not wait to see how you feel.
overdose-imminent-full =
    { overdose-imminent-stranger }
    { "" }
    { told } { safe-now }

## the ninth question of the PHQ-9
item9-urgent-full =
    Thank you for your answer. Thoughts like that are hard to carry, and you do not have to carry them alone.
    { "" }
    { call-now } { danger-now }
    { "" }
    { told } { safe-now }
item9-concern = Thank you for your answer. { call-anytime } { automated }
item9-skipped = You left that one open, and that is all right. I still want to ask you one thing. { call-anytime } { automated }

## self-harm
self-harm-concern = Thank you for telling me. That sounds very hard. { call-anytime } { automated }
self-harm-urgent-stranger =
    Thank you for telling me. Wanting to hurt yourself can be a sign of how much you hold.
    { "" }
    { call-now } { danger-now }
self-harm-urgent-full =
    { self-harm-urgent-stranger }
    { "" }
    { told } { safe-now }
self-harm-imminent-stranger =
    { body-first }
    { "" }
    You may be badly hurt, even if you feel fine. Please get help now.
self-harm-imminent-full =
    { self-harm-imminent-stranger }
    { "" }
    { told } { safe-now }
self-harm-not-safe =
    { self-harm-imminent-stranger }
    { "" }
    { told }

## harm to others
harm-to-others-concern = Thank you for telling me. That sounds very tense. { call-anytime } { automated }
harm-to-others-urgent-stranger =
    Thank you for telling me before anything happens.
    { "" }
    { call-now } If someone is in danger right now, call { $emergency }.
    { "" }
    Please step away to another place if you can.
harm-to-others-urgent-full =
    { harm-to-others-urgent-stranger }
    { "" }
    { told } { safe-now }
harm-to-others-imminent-stranger =
    { body-first }
    { "" }
    Please move away now, to a place by yourself, and call. I am glad you told me.
harm-to-others-imminent-full =
    { harm-to-others-imminent-stranger }
    { "" }
    { told } { safe-now }
harm-to-others-not-safe =
    { harm-to-others-imminent-stranger }
    { "" }
    { told }

## danger at home: the first line is safe if somebody else sees the phone
violence-help = For help with harm at home: { $violence_call }, or text { $violence_text }. You can also call or text { $crisis_call } any time.
shared-phone = If someone may see this phone, you can delete this chat.
hide-hint = You can also type /hide. It clears the last two days.
abuse-concern =
    Thank you for your message.
    { "" }
    { violence-help } { danger-now } { shared-phone } { automated }
abuse-urgent-stranger =
    Thank you for your message.
    { "" }
    { violence-help } { danger-now }
    { "" }
    What is happening is not your fault. { shared-phone }
abuse-urgent-full =
    { abuse-urgent-stranger } { hide-hint }
    { "" }
    { told } { safe-now }
abuse-imminent-stranger =
    Thank you for your message.
    { "" }
    Call { $emergency } now, if it is safe to call. { violence-help }
    { "" }
    You know best what is safe to do right now. { shared-phone }
abuse-imminent-full =
    { abuse-imminent-stranger } { hide-hint }
    { "" }
    { told } { safe-now }
abuse-not-safe =
    { abuse-imminent-stranger } { hide-hint }
    { "" }
    { told }

## worry about another person
other-person-concern = It is hard to worry about someone like that. You can call or text { $crisis_call } for them too, and ask what to do. It is free, day and night. { automated }
other-person-bereaved = Thank you for telling me. It is so hard to lose someone that way, and it can come back at any time. { call-anytime } { automated }
other-person-urgent-stranger =
    It is hard to worry about someone like that. You can call for them, and ask what to do.
    { "" }
    { call-now } If they are in danger right now, call { $emergency }.
other-person-urgent-full =
    { other-person-urgent-stranger }
    { "" }
    { told } { they-safe-now }
other-person-imminent-stranger =
    Call { $emergency } now for them, even if they seem fine. If they took something, Poison Help is { $poison }. Then call or text { $crisis_call }. It is free, day and night.
    { "" }
    Their life may be in danger. Please act now.
other-person-imminent-full =
    { other-person-imminent-stranger }
    { "" }
    { told } { they-safe-now }
other-person-not-safe =
    { other-person-imminent-stranger }
    { "" }
    { told }

## abuse of a child or of an adult who needs care
child-abuse-concern = Thank you for telling me. A child, or a person who needs care, should be safe. { call-anytime } { automated }
child-abuse-urgent-stranger =
    Thank you for telling me. A child, or a person who needs care, should be safe.
    { "" }
    { call-now } If someone is in danger right now, call { $emergency }.
child-abuse-urgent-full =
    { child-abuse-urgent-stranger }
    { "" }
    { told } { they-safe-now }
child-abuse-imminent-stranger =
    { body-first }
    { "" }
    Thank you for telling me. A child, or a person who needs care, may be in danger now.
child-abuse-imminent-full =
    { child-abuse-imminent-stranger }
    { "" }
    { told } { they-safe-now }
child-abuse-not-safe =
    { child-abuse-imminent-stranger }
    { "" }
    { told }

## medical emergency
medical-concern = Thank you for telling me. Your body needs care too. { call-anytime } { automated }
medical-urgent-stranger =
    Your body may need a doctor today. Please call one. Call { $emergency } if you feel faint or your chest hurts.
    { "" }
    { call-anytime }
medical-urgent-full =
    { medical-urgent-stranger }
    { "" }
    { told } { safe-now }
medical-imminent-stranger =
    Call { $emergency } now, even if you feel fine. Poison Help: { $poison }. You can also call or text { $crisis_call }.
    { "" }
    This can be very dangerous. Please do not wait to see how you feel.
medical-imminent-full =
    { medical-imminent-stranger }
    { "" }
    { told } { safe-now }
medical-not-safe =
    { medical-imminent-stranger }
    { "" }
    { told }

## voices or mania
voices-concern = Thank you for telling me. That sounds frightening. { call-anytime } { automated }
voices-urgent-stranger =
    That sounds frightening. You do not have to do what the voices say.
    { "" }
    { call-now } { danger-now }
voices-urgent-full =
    { voices-urgent-stranger }
    { "" }
    { told } { safe-now }
voices-imminent-stranger =
    { call-now } Call { $emergency } if you may do what the voices say, or if someone is in danger.
    { "" }
    That sounds frightening. You do not have to do what they say.
voices-imminent-full =
    { voices-imminent-stranger }
    { "" }
    { told } { safe-now }
voices-not-safe =
    { voices-imminent-stranger }
    { "" }
    { told }

## a message that could not be read
unread-concern = Thank you for writing. Something went wrong, and I could not read your message well. { call-anytime } { automated }
unread-urgent-stranger =
    Thank you for writing. Something went wrong, and I could not read your message well.
    { "" }
    If things are hard right now, please call or text { $crisis_call }. It is free, day and night. { danger-now }
unread-urgent-full =
    { unread-urgent-stranger }
    { "" }
    { told } { safe-now }

## a voice note, a picture or a file, sent while a question or an alert is open
media =
    I can't open voice notes, pictures or files. Please call or text { $crisis_call } now, or { $emergency } if you are in danger.
    { "" }
    { told } { safe-question }
media-abuse =
    Thank you for your message. I can't open voice notes, pictures or files.
    { "" }
    { violence-help } { danger-now }
    { "" }
    { told } { safe-now }

## the short form, for words that follow soon
short = Thank you for writing. Please call or text { $crisis_call } now, or { $emergency } if you are in danger. { told-again } { safe-question }
short-body = Please call { $emergency } now, then { $crisis_call }. { told-again } { safe-question }
short-abuse = Thank you for your message. Help with harm at home: { $violence_call }. In danger, call { $emergency }. You can also call or text { $crisis_call }. { told-again } { safe-now }

## what a second look at the same message adds, right below the first answer
told-now = { $again ->
    [yes] { told-again }
   *[no] { told }
}
asked-now = { $ask ->
    [yes] { " " }{ safe-question }
   *[no] { "" }
}
more = { call-now } { $about ->
    [other] If they are in danger right now, call { $emergency }.
   *[self] { danger-now }
} { told-now }{ asked-now }
more-body = Call { $emergency } now if you may act on this, or if you got hurt or took something, even if you feel fine. Poison Help: { $poison }. Then call or text { $crisis_call }. { told-now }{ asked-now }
more-now = { body-first } { told-now }{ asked-now }
more-other = Call { $emergency } now for them, even if they seem fine. If they took something, Poison Help is { $poison }. Then call or text { $crisis_call }. { told-now }{ asked-now }
more-abuse = Thank you for your message. { violence-help } { danger-now } { told-now }{ asked-now }
more-abuse-now = Thank you for your message. Call { $emergency } now, if it is safe to call. { violence-help } { told-now }{ asked-now }

## the easy question, and what follows each answer
safe-yes = Yes, for now
safe-no = No
safe-now-button = Safe now
safe-yes-abuse = Thank you. If that changes, write here. For help at any hour: { $violence_call }, or { $crisis_call }.
safe-yes-other = I am glad. You can still call or text { $crisis_call } for them any time. If that changes, write here.
safe-yes-reply = I am glad. You can still call or text { $crisis_call } any time. If that changes, write here.
chat-button = Chat with 988 online
plan-button = My safety plan
plan-none = There is no safety plan here yet. You and { who } can write one together. Until then: call or text { $crisis_call }, or call { $emergency } in danger.

## the direct question, by kind
question-direct = Are you thinking about killing yourself?
question-self-harm = Are you thinking about hurting yourself?
question-harm-to-others = Are you thinking about hurting someone?
question-danger = Is someone hurting you now?
question-other-person = Is that person in danger right now?
question-child-abuse = Is someone being hurt right now?
question-medical = Do you feel very sick right now, or did you take something?
question-voices = Are the voices telling you to hurt yourself, or someone else?
once-more = I want to ask you once more.
violence-anytime = For help at any time: { $violence_call }, or { $crisis_call }.
again-direct = { once-more } { question-direct } { call-anytime }
again-self-harm = { once-more } { question-self-harm } { call-anytime }
again-harm-to-others = { once-more } { question-harm-to-others } { call-anytime }
again-danger = { once-more } { question-danger } { violence-anytime }
again-other-person = { once-more } { question-other-person } { call-anytime }
again-child-abuse = { once-more } { question-child-abuse } { call-anytime }
again-medical = { once-more } { question-medical } { call-anytime }
again-voices = { once-more } { question-voices } { call-anytime }
answer-yes = Yes
answer-unsure = Not sure
answer-no = No
answered-no = Thank you. If that changes, write here.
denial = Thank you for telling me. If that changes, write here, or call or text { $crisis_call }.

## what happens next
held = Tasks and longer questions wait until { who } has talked with you. I may still ask how you are. Write any time.
kept-danger = If you took something, are hurt or in danger: call { $emergency } now, even if you feel fine. You can also call or text { $crisis_call }, day and night.
kept-numbers = If it gets heavy: call or text { $crisis_call }, or { $emergency } in danger.
kept-first = { $turn ->
    [0] Thank you for telling me. I have kept it for { who }, who can see it now, but may not be looking at this moment.
    [1] I am glad you wrote. I have kept this for { who }, who can see it now, but may not be looking at this moment.
   *[2] It is good that you write. I keep it for { who }, who can read it now, but may not be looking at this moment.
}
kept-next = { $turn ->
    [0] Thank you. I keep this for { who } too.
    [1] I have that too, and { who } can read it.
   *[2] Take your time. Each word is kept for { who }.
}
kept-alert = { kept-first } { kept-numbers }
kept-alert-soon = { kept-next } You can call or text { $crisis_call } any time.
kept-imminent = { kept-first } { kept-danger }
kept-imminent-soon = { kept-next } If you are hurt, took something or are in danger: call { $emergency } now. Or call or text { $crisis_call }, day and night.
thanked = You are welcome. I am glad you wrote. You can call or text { $crisis_call } any time.
thanked-imminent = You are welcome. I am glad you wrote. If you are hurt, took something or are in danger: call { $emergency } now. Or call or text { $crisis_call }, day and night.
seen = { $therapist ->
    [none] Someone on the care team
   *[other] { $therapist }{ $whose ->
        [own] { "" }
       *[team] , one of the care team,
    }
} has seen your message.
no-one-answered = No one has answered yet. Please don't wait: call { $kind ->
    [abuse] { $violence_call }, or { $crisis_call }
   *[other] { $crisis_call }
}.
still-unanswered = I am still asking people to look at your message. I don't know when they will. You do not have to wait for them: call or text { $crisis_call }. It is free, day and night. In danger, call { $emergency }.

## people whom nobody here knows, and people who have left
no-one-told = This is an automated message. No one has been told, and nobody watches this chat. Please call or text { $crisis_call }.
stranger = Thank you for writing. If it gets heavy, call or text { $crisis_call } any time. It is free, day and night.
ended = No one reads this now. If you need someone: call or text { $crisis_call }, free, day and night.

## for everybody, at any time, with the database down as well
last = If you may hurt yourself or are in danger: call { $emergency } now, or call or text { $crisis_call }, free, day and night. Poison Help: { $poison }. Harm at home: { $violence_call }. This is an automated message. Nobody watches this chat.
resources =
    If you are in danger or took something: call { $emergency }. Poison Help: { $poison }.
    { "" }
    { $crisis_name }: call or text { $crisis_call }, free, day and night. Chat: { $crisis_chat }. Veterans: { $veterans }, or text { $veterans_text }. Deaf or hard of hearing: { $deaf }.
    { "" }
    You can also text { $text_line }. Harm at home: { $violence_call }, or text { $violence_text }.
    { "" }
    Nobody watches this chat.

## a neutral opening, for phones that others may see
opening = Is this a good time?
open-button = Open
opening-later = All right. Tap Open when it suits you.
