# What a person reads in a crisis. Written ahead, never made up. Source: the crisis rules of this programme.
# Reviewed by a clinician and people with lived experience before use.

## suicide

suicide-concern = Thank you for telling me. That sounds very heavy. You can call or text { $crisis_call } any time, day or night. It is free.
suicide-urgent-stranger =
    I am really glad you wrote this. You do not have to carry it alone.
    { "" }
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
suicide-urgent-full =
    I am really glad you wrote this. You do not have to carry it alone.
    { "" }
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?
suicide-imminent-stranger =
    Call { $emergency } now, even if you feel fine. If you took something, Poison Help is { $poison }. Or call or text { $crisis_call }: free, day and night.
    { "" }
    I am really glad you wrote this. Your life may be in danger right now.
suicide-imminent-full =
    Call { $emergency } now, even if you feel fine. If you took something, Poison Help is { $poison }. Or call or text { $crisis_call }: free, day and night.
    { "" }
    I am really glad you wrote this. Your life may be in danger right now.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?

## self-harm

self-harm-concern = Thank you for telling me. That sounds very hard. You can call or text { $crisis_call } any time, day or night. It is free.
self-harm-urgent-stranger =
    Thank you for telling me. Wanting to hurt yourself can be a sign of how much you hold.
    { "" }
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
self-harm-urgent-full =
    Thank you for telling me. Wanting to hurt yourself can be a sign of how much you hold.
    { "" }
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?
self-harm-imminent-stranger =
    Call { $emergency } now, or ask someone near you to call. Then call or text { $crisis_call }. It is free, day and night.
    { "" }
    You may be badly hurt. Please get help now.
self-harm-imminent-full =
    Call { $emergency } now, or ask someone near you to call. Then call or text { $crisis_call }. It is free, day and night.
    { "" }
    You may be badly hurt. Please get help now.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?

## harm-to-others

harm-to-others-concern = Thank you for telling me. That sounds very tense. You can call or text { $crisis_call } any time, day or night. It is free.
harm-to-others-urgent-stranger =
    Thank you for telling me before anything happens. Please step away to another place if you can.
    { "" }
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
harm-to-others-urgent-full =
    Thank you for telling me before anything happens. Please step away to another place if you can.
    { "" }
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?
harm-to-others-imminent-stranger =
    Call { $emergency } now, or ask someone near you to call. Then call or text { $crisis_call }. It is free, day and night.
    { "" }
    Please move away now, to a place by yourself, and call.
harm-to-others-imminent-full =
    Call { $emergency } now, or ask someone near you to call. Then call or text { $crisis_call }. It is free, day and night.
    { "" }
    Please move away now, to a place by yourself, and call.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?

## abuse

abuse-concern = Thank you for telling me. If you are in danger now, call { $emergency }. For help with harm at home: { $violence_call }, or text { $violence_text }. You can also call or text { $crisis_call } any time. If someone may see this phone, you can delete this chat.
abuse-urgent-stranger =
    Thank you for your message.
    { "" }
    If you are in danger now, call { $emergency }. For help with harm at home: { $violence_call }, or text { $violence_text }. You can also call or text { $crisis_call } any time. If someone may see this phone, you can delete this chat.
    { "" }
    What is happening is not your fault.
abuse-urgent-full =
    Thank you for your message.
    { "" }
    If you are in danger now, call { $emergency }. For help with harm at home: { $violence_call }, or text { $violence_text }. You can also call or text { $crisis_call } any time. If someone may see this phone, you can delete this chat.
    { "" }
    What is happening is not your fault.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?
abuse-imminent-stranger =
    Thank you for your message.
    { "" }
    If you are in danger now, call { $emergency }. For help with harm at home: { $violence_call }, or text { $violence_text }. You can also call or text { $crisis_call } any time. If someone may see this phone, you can delete this chat.
    { "" }
    If you can, move to a place with a way out.
abuse-imminent-full =
    Thank you for your message.
    { "" }
    If you are in danger now, call { $emergency }. For help with harm at home: { $violence_call }, or text { $violence_text }. You can also call or text { $crisis_call } any time. If someone may see this phone, you can delete this chat.
    { "" }
    If you can, move to a place with a way out.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?

## other-person

other-person-concern = It is hard to worry about someone like that. You can call 988 for them too, and ask what to do. You can call or text { $crisis_call } any time, day or night. It is free.
other-person-urgent-stranger =
    It is hard to worry about someone like that. You can call for them.
    { "" }
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
other-person-urgent-full =
    It is hard to worry about someone like that. You can call for them.
    { "" }
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?
other-person-imminent-stranger =
    Call { $emergency } now, or ask someone near you to call. Then call or text { $crisis_call }. It is free, day and night.
    { "" }
    Their life may be in danger. Please act now.
other-person-imminent-full =
    Call { $emergency } now, or ask someone near you to call. Then call or text { $crisis_call }. It is free, day and night.
    { "" }
    Their life may be in danger. Please act now.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?

## child-abuse

child-abuse-concern = Thank you for telling me. A child or a person who needs care should be safe. You can call or text { $crisis_call } any time, day or night. It is free.
child-abuse-urgent-stranger =
    Thank you for your message.
    { "" }
    Thank you for telling me. A child or a person who needs care should be safe.
    { "" }
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
child-abuse-urgent-full =
    Thank you for your message.
    { "" }
    Thank you for telling me. A child or a person who needs care should be safe.
    { "" }
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?
child-abuse-imminent-stranger =
    Thank you for your message.
    { "" }
    Call { $emergency } now, or ask someone near you to call. Then call or text { $crisis_call }. It is free, day and night.
    { "" }
    A child or a person who needs care may be in danger now.
child-abuse-imminent-full =
    Thank you for your message.
    { "" }
    Call { $emergency } now, or ask someone near you to call. Then call or text { $crisis_call }. It is free, day and night.
    { "" }
    A child or a person who needs care may be in danger now.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?

## medical

medical-concern = Thank you for telling me. Your body needs care too. You can call or text { $crisis_call } any time, day or night. It is free.
medical-urgent-stranger =
    Please call a doctor today, or { $emergency } if you feel faint or your chest hurts. You can call or text { $crisis_call } any time.
    { "" }
    Your body may need a doctor today.
medical-urgent-full =
    Please call a doctor today, or { $emergency } if you feel faint or your chest hurts. You can call or text { $crisis_call } any time.
    { "" }
    Your body may need a doctor today.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?
medical-imminent-stranger =
    Call { $emergency } now, even if you feel fine. Poison Help: { $poison }. You can also call or text { $crisis_call }.
    { "" }
    This can be very dangerous, even if you feel fine.
medical-imminent-full =
    Call { $emergency } now, even if you feel fine. Poison Help: { $poison }. You can also call or text { $crisis_call }.
    { "" }
    This can be very dangerous, even if you feel fine.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?

## voices

voices-concern = Thank you for telling me. That sounds frightening. You can call or text { $crisis_call } any time, day or night. It is free.
voices-urgent-stranger =
    That sounds frightening. You do not have to do what the voices say.
    { "" }
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
voices-urgent-full =
    That sounds frightening. You do not have to do what the voices say.
    { "" }
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?
voices-imminent-stranger =
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
    { "" }
    That sounds frightening. You do not have to do what the voices say.
voices-imminent-full =
    Please call or text { $crisis_call } now. It is free, day and night. If you are in danger right now, call { $emergency }.
    { "" }
    That sounds frightening. You do not have to do what the voices say.
    { "" }
    This is an automated message and nobody watches this chat. I have sent a message to { $therapist }. I don't know yet if it has been seen. Are you safe right now?

## everything else
short = Thank you for writing. Please call or text { $crisis_call } now, or { $emergency } if you are in danger. I have sent { $therapist } another message. I don't know yet if it has been seen.
short-body = Please call { $emergency } now, then { $crisis_call }. I have sent { $therapist } another message. I don't know yet if it has been seen.
short-abuse = If you are in danger, call { $emergency }. Help with harm at home: { $violence_call }. You can also call or text { $crisis_call }. I have sent { $therapist } another message. I don't know yet if it has been seen.
safe-yes = Yes, for now
safe-no = No
safe-yes-reply = I am glad. You can still call or text { $crisis_call } any time. If that changes, write here.
safe-no-reply = Please call { $emergency } now, or call or text { $crisis_call }. I have sent { $therapist } another message.
chat-button = Chat with 988 online
plan-button = My safety plan
plan-none = There is no safety plan here yet. You and { $therapist } can write one together. Until then: call or text { $crisis_call }, or call { $emergency } in danger.
held = I've paused the usual questions until { $therapist } talks with you. Write any time.
denial = Thank you for telling me. If that changes, write here, or call or text { $crisis_call }.
question-direct = Are you thinking about killing yourself?
question-danger = Is someone hurting you now?
answer-yes = Yes
answer-unsure = Not sure
answer-no = No
answered-no = Thank you. If that changes, write here.
seen = { $therapist } has seen your message.
no-one-answered = No one has answered yet. Please don't wait: call { $crisis_call }.
no-one-told = This is an automated message. No one has been told, and nobody watches this chat. Please call or text { $crisis_call }.
stranger = Thank you for writing. If it gets heavy, call or text { $crisis_call } any time. It is free, day and night.
last = If you may hurt yourself or are in danger: call { $emergency } now, or call or text { $crisis_call }, free, day and night. Poison Help: { $poison }. Harm at home: { $violence_call }. This is an automated message. Nobody watches this chat.
resources =
    If you are in danger or took something: call { $emergency }. Poison Help: { $poison }.
    { "" }
    { $crisis_name }: call or text { $crisis_call }, free, day and night. Chat: { $crisis_chat }. Veterans: { $veterans }. Deaf or hard of hearing: { $deaf }.
    { "" }
    Text { $text_line }. Harm at home: { $violence_call }, or text { $violence_text }.
    { "" }
    Nobody watches this chat.
ended = No one reads this now. If you need someone: call or text { $crisis_call }, free, day and night.
