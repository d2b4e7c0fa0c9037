# Why: hellos happen on the way with a stroller, or at the clinic.
# Source: S2; O'Hara 2000.
person = Who is someone you might say hello to? A neighbor, a cashier, or someone in the waiting room is fine.
