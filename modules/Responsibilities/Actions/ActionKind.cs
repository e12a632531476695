namespace FacultyDev.Responsibilities.Actions;

/// <summary>What sort of thing is done; reports and indicators count by it.</summary>
internal enum ActionKind { CultureAction, Training, PolicyProposal, SupportRequest, JointRemedy, NominationCall, Other }
