# Why: one more line that knows about births and losses; it is no crisis line.
# Source: messages/crisis/resources.yaml.
no_name = Many people have no name at hand when asked. It says nothing bad about you. It can also be a group, or the Maternal Mental Health Hotline: { $maternal_call }. In a crisis, 988.
