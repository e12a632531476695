namespace FacultyDev.Responsibilities.Needs;

/// <summary>As what somebody speaks. A circle is spoken for by one of its peer mentors, and what it raises is a proposal.</summary>
internal enum RaisedAs { Mentor, PeerMentor, Circle, Mentee }

internal enum NeedTheme { Time, Funding, Workload, Advancement, MentoringAndSponsorship, WorkAndLife, Climate, Training, Other }

internal enum NeedStatus { Open, Accepted, Declined, Withdrawn }

internal enum NeedVerb { Raised, Accepted, Declined, Transferred, Escalated, Withdrawn }
