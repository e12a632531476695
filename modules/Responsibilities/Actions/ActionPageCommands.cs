namespace FacultyDev.Responsibilities.Actions;

/// <summary>Groups the commands that the action's page runs directly, without a form page of their own.</summary>
internal sealed record ActionPageCommands(
    BeginAction Begin, AdvanceAction Advance, UnblockAction Unblock, CommentOnAction Comment, WithdrawEvidence Withdraw,
    PolicyProposalCommands Policy);
