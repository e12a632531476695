namespace FacultyDev.Contracts.Responsibilities;

/// <summary>Names of Responsibilities' permissions. ResponsibilitiesModule defines which roles hold them by default.</summary>
public static class ResponsibilitiesPermissions
{
    public static class Matrix
    {
        /// <summary>View the institution's matrix, and the matrices of the units in which <see cref="Actions.Oversee"/> is held.</summary>
        public const string View = "responsibilities.table.view";
    }

    public static class Actions
    {
        /// <summary>
        /// Open the pages of actions. They show the actions the viewer owns or helps with, and those that <see cref="Oversee"/> adds.
        /// </summary>
        public const string View = "responsibilities.actions.view";

        /// <summary>See all actions, evidence and comments of the units in which it is held.</summary>
        public const string Oversee = "responsibilities.actions.oversee";

        /// <summary>Plan, reassign and drop actions in the units in which it is held.</summary>
        public const string Plan = "responsibilities.actions.plan";

        /// <summary>
        /// Update one's own actions and add evidence and comments to them. Holders of <see cref="Plan"/> may do the same in their units.
        /// </summary>
        public const string WorkOn = "responsibilities.actions.carry";
    }

    public static class Catalogue
    {
        /// <summary>Reword, retire and add responsibilities from a given year on; valid only when held institution-wide.</summary>
        public const string Edit = "responsibilities.catalogue.edit";
    }

    public static class Targets
    {
        /// <summary>Set indicator targets in the units in which it is held.</summary>
        public const string Set = "responsibilities.targets.set";
    }

    public static class Reminders
    {
        /// <summary>Set when people are reminded of actions; valid only when held institution-wide.</summary>
        public const string Manage = "responsibilities.reminders.decide";
    }

    public static class Years
    {
        /// <summary>Copy a year forward, close it and reopen it; valid only when held institution-wide.</summary>
        public const string Close = "responsibilities.years.close";
    }

    public static class Priorities
    {
        /// <summary>
        /// Read strategic priorities: the institution's, and those of the units in which <see cref="Actions.Oversee"/> is held.
        /// </summary>
        public const string View = "responsibilities.priorities.view";

        /// <summary>Create, edit, order and close the priorities of the units in which it is held.</summary>
        public const string Manage = "responsibilities.priorities.manage";
    }

    public static class Needs
    {
        /// <summary>Open the pages of needs. They show the needs the viewer raised, and those that <see cref="Answer"/> adds.</summary>
        public const string View = "responsibilities.needs.view";

        /// <summary>Raise needs with one's own leaders, including the proposals of a peer mentoring circle.</summary>
        public const string Raise = "responsibilities.needs.raise";

        /// <summary>See and answer needs addressed to the units in which it is held.</summary>
        public const string Answer = "responsibilities.needs.answer";

        /// <summary>Set the number of days within which needs must be answered.</summary>
        public const string ManageSettings = "responsibilities.needs.set";
    }
}
