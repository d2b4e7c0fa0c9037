zone = Where are you now? Tap a city in your time zone, or type one.
staying = Where are you staying now? The street and town, or who you are with. It stands on your safety card, so that help can find you. The numbers I show are for the United States. You can skip this.
kept = Thank you. From now on I go by the time there.
