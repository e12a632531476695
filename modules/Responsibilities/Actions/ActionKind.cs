namespace FacultyDev.Responsibilities.Actions;

/// <summary>The kind of an action, by which reports and indicators count.</summary>
internal enum ActionKind { CultureAction, Training, PolicyProposal, SupportRequest, JointRemedy, NominationCall, Other }
