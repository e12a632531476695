namespace FacultyDev.Responsibilities.Needs;

/// <summary>The role in which somebody raises a need. A peer mentor raises a circle's proposal on its behalf.</summary>
internal enum RaisedAs { Mentor, PeerMentor, Circle, Mentee }

internal enum NeedTheme { Time, Funding, Workload, Advancement, MentoringAndSponsorship, WorkAndLife, Climate, Training, Other }

internal enum NeedStatus { Open, Accepted, Declined, Withdrawn }

internal enum NeedVerb { Raised, Accepted, Declined, Transferred, Escalated, Withdrawn }
