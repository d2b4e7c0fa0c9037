# Why: school, home and friends are where a teenager's mood and people meet; asking less of oneself does not mean staying away from school.
# Source: Mufson 2004 (a limited sick role: keep going, expect less); S1, S3.
what = You have begun a kind of talk therapy. Its name is interpersonal therapy, or IPT. It looks at two things side by side: how you feel, and how things are with people: at home, at school, with friends.
both = The two move each other. A breakup, a move or a bad time at home can pull your mood down. And when you feel low, it gets harder to text back or to show up. When one gets lighter, the other often does, too.
ill = Thank you. One thing matters a lot here: feeling like this is an illness. It is not laziness, and it is not your fault. It can be treated. Going to school and seeing people still helps, and for a while it is fine to do it at half speed.
