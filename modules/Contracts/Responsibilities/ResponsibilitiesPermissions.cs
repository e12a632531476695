namespace FacultyDev.Contracts.Responsibilities;

/// <summary>Names of what one may do in Responsibilities. Who holds them by default: ResponsibilitiesModule.</summary>
public static class ResponsibilitiesPermissions
{
    public static class Matrix
    {
        /// <summary>The institution's table, and that of units within reach of <see cref="Actions.Oversee"/>.</summary>
        public const string View = "responsibilities.table.view";
    }

    public static class Actions
    {
        /// <summary>Opening the pages of actions. Which actions: one's own and those one helps with, and what <see cref="Oversee"/> adds.</summary>
        public const string View = "responsibilities.actions.view";

        /// <summary>Seeing all actions, evidence and comments of the units in which it is held.</summary>
        public const string Oversee = "responsibilities.actions.oversee";

        /// <summary>Planning, reassigning and dropping actions in the units in which it is held.</summary>
        public const string Plan = "responsibilities.actions.plan";

        /// <summary>Moving one's own action on, adding evidence and comments. Holders of <see cref="Plan"/> may do so in their units.</summary>
        public const string WorkOn = "responsibilities.actions.carry";
    }

    public static class Catalogue
    {
        /// <summary>Rewording, retiring and adding responsibilities from a year on; only where it is held for the whole institution.</summary>
        public const string Edit = "responsibilities.catalogue.edit";
    }

    public static class Targets
    {
        /// <summary>Saying what indicators are to reach in the units in which it is held.</summary>
        public const string Set = "responsibilities.targets.set";
    }

    public static class Reminders
    {
        /// <summary>Deciding when people are reminded of actions; only where it is held for the whole institution.</summary>
        public const string Manage = "responsibilities.reminders.decide";
    }

    public static class Years
    {
        /// <summary>Copying a year forward, closing and reopening it; only where it is held for the whole institution.</summary>
        public const string Close = "responsibilities.years.close";
    }

    public static class Priorities
    {
        /// <summary>Reading strategic priorities: the institution's, and those of units within reach of <see cref="Actions.Oversee"/>.</summary>
        public const string View = "responsibilities.priorities.view";

        /// <summary>Setting, wording, ordering and closing the priorities of the units in which it is held.</summary>
        public const string Manage = "responsibilities.priorities.manage";
    }

    public static class Needs
    {
        /// <summary>Opening the pages of needs. Which needs: those one raised, and what <see cref="Answer"/> adds.</summary>
        public const string View = "responsibilities.needs.view";

        /// <summary>Raising needs and a circle's proposals to one's own leaders.</summary>
        public const string Raise = "responsibilities.needs.raise";

        /// <summary>Seeing and answering what is addressed to the units in which it is held.</summary>
        public const string Answer = "responsibilities.needs.answer";

        /// <summary>Deciding in how many days needs are to be answered.</summary>
        public const string ManageSettings = "responsibilities.needs.set";
    }
}
