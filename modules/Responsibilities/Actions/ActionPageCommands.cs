namespace FacultyDev.Responsibilities.Actions;

/// <summary>The verbs that an action's own page offers without a page between.</summary>
internal sealed record ActionPageCommands(
    BeginAction Begin, AdvanceAction Advance, UnblockAction Unblock, CommentOnAction Comment, WithdrawEvidence Withdraw,
    PolicyProposalCommands Policy);
