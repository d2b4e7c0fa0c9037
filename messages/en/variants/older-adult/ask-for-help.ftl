# Why: after a life of helping others, asking can feel like losing one's place.
# Source: Hinrichsen 2006; S2.
why = You may be used to being the one who helps. Asking is hard then. Most of us think we will hear no, and we hear yes more often than we thought.
what = What is one small thing that would make your week lighter? A ride to the doctor, help with a form or the phone, someone to sit with you.
