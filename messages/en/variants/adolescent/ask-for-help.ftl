# Why: the help that a teenager needs, and an adult among those who may be asked.
# Source: S2; Mufson 2004.
what = What is one small thing that would make your week lighter? A ride, help with a class, an hour when no one asks you things.
someone = Is there someone you could ask, who has been safe and kind with you? A friend is fine. So is an adult at home or at school.
