using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>The catalogue with its versions, and actions with all that belongs to them.</summary>
[Migration("20261201_0204_Responsibilities")]
internal sealed class ResponsibilitiesTables : Migration
{
    private static readonly string[] Tables =
    [
        "responsibilities_catalogue", "responsibilities_priorities", "responsibilities_actions", "responsibilities_action_responsibilities",
        "responsibilities_action_helpers", "responsibilities_action_history", "responsibilities_action_evidence", "responsibilities_action_comments",
        "responsibilities_policy_proposals", "responsibilities_support_requests", "responsibilities_remedy_partners",
        "responsibilities_action_tasks", "responsibilities_need_settings", "responsibilities_needs", "responsibilities_need_history",
        "responsibilities_years", "responsibilities_matrix_snapshots", "responsibilities_frozen_units", "responsibilities_saved_filters",
        "responsibilities_bulk_changes", "responsibilities_bulk_lines", "responsibilities_reminder_settings", "responsibilities_reminders",
        "responsibilities_targets", "responsibilities_comments", "responsibilities_unit_figures", "responsibilities_figures",
        "responsibilities_figure_marks",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Catalogue(migrationBuilder);
        Priorities(migrationBuilder);
        Actions(migrationBuilder);
        ActionHistory(migrationBuilder);
        ActionKinds(migrationBuilder);
        Tasks(migrationBuilder);
        Needs(migrationBuilder);
        Years(migrationBuilder);
        Views(migrationBuilder);
        Reminders(migrationBuilder);
        Targets(migrationBuilder);
        Comments(migrationBuilder);
        Figures(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables.Reverse())
            migrationBuilder.DropTable(table);
    }

    private static void Catalogue(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_catalogue",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Code = table.Column<string>(maxLength: 16),
                FromYear = table.Column<int>(),
                Role = table.Column<string>(maxLength: 40),
                Domain = table.Column<string>(maxLength: 40),
                Position = table.Column<int>(),
                DoneIn = table.Column<string>(maxLength: 40),
                Title = table.Column<string>(maxLength: 160),
                TitleEs = table.Column<string>(maxLength: 160),
                CountedAs = table.Column<string>(maxLength: 160),
                CountedAsEs = table.Column<string>(maxLength: 160),
                IsRetired = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_catalogue", row => row.Id));
        migration.CreateIndex("IX_responsibilities_catalogue_Code_FromYear", "responsibilities_catalogue", ["Code", "FromYear"], unique: true);
    }

    private static void Priorities(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_priorities",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                UnitId = table.Column<Guid>(),
                Title = table.Column<string>(maxLength: 160),
                Description = table.Column<string>(maxLength: 2000, nullable: true),
                FirstYear = table.Column<int>(),
                LastYear = table.Column<int>(nullable: true),
                ParentId = table.Column<Guid>(nullable: true),
                Position = table.Column<int>(),
                ClosedOn = table.Column<DateOnly>(nullable: true),
                ClosedWhy = table.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_priorities", row => row.Id));
        migration.CreateIndex("IX_responsibilities_priorities_UnitId_Position", "responsibilities_priorities", ["UnitId", "Position"]);
        migration.CreateIndex("IX_responsibilities_priorities_ParentId", "responsibilities_priorities", "ParentId");
    }

    private static void Actions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_actions",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Title = table.Column<string>(maxLength: 160),
                Description = table.Column<string>(maxLength: 4000, nullable: true),
                Kind = table.Column<string>(maxLength: 40),
                UnitId = table.Column<Guid>(),
                AcademicYear = table.Column<int>(),
                OwnerId = table.Column<Guid>(nullable: true),
                OwnerRole = table.Column<string>(maxLength: 40, nullable: true),
                Start = table.Column<DateOnly>(nullable: true),
                Due = table.Column<DateOnly>(),
                Status = table.Column<string>(maxLength: 40),
                Percent = table.Column<int>(),
                Reason = table.Column<string>(maxLength: 1000, nullable: true),
                Outcome = table.Column<string>(maxLength: 2000, nullable: true),
                CompletedOn = table.Column<DateOnly>(nullable: true),
                ChangedAt = table.Column<DateTime>(),
                Participants = table.Column<int>(nullable: true),
                PlannedFunds = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                SpentFunds = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                PlannedHours = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                SpentHours = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                PriorityId = table.Column<Guid>(nullable: true),
                ContinuedById = table.Column<Guid>(nullable: true),
                IsRecurring = table.Column<bool>(defaultValue: false),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_actions", row => row.Id));
        migration.CreateIndex("IX_responsibilities_actions_by_year", "responsibilities_actions", ["AcademicYear", "Due", "Id"]);
        migration.CreateIndex("IX_responsibilities_actions_by_unit", "responsibilities_actions", ["UnitId", "AcademicYear", "Due", "Id"]);
        migration.CreateIndex("IX_responsibilities_actions_by_owner", "responsibilities_actions", ["OwnerId", "Due", "Id"]);
        migration.CreateIndex(
            "IX_responsibilities_actions_by_kind", "responsibilities_actions", ["Kind", "AcademicYear", "UnitId", "Status", "CompletedOn"]);
        migration.CreateIndex("IX_responsibilities_actions_by_priority", "responsibilities_actions", ["PriorityId", "AcademicYear", "Status", "Due"]);
        migration.CreateIndex("IX_responsibilities_actions_linked", "responsibilities_actions", ["AcademicYear", "UnitId", "Status", "PriorityId"]);
        migration.CreateIndex("IX_responsibilities_actions_ContinuedById", "responsibilities_actions", "ContinuedById");

        migration.CreateTable(
            "responsibilities_action_responsibilities",
            table => new
            {
                ActionId = table.Column<Guid>(),
                Code = table.Column<string>(maxLength: 16),
                UnitId = table.Column<Guid>(),
                AcademicYear = table.Column<int>(),
                Status = table.Column<string>(maxLength: 40),
                Due = table.Column<DateOnly>(),
                CompletedMonth = table.Column<int>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_action_responsibilities", row => new { row.ActionId, row.Code });
                table.ForeignKey(
                    "FK_responsibilities_action_responsibilities_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex(
            "IX_responsibilities_action_responsibilities_by_year", "responsibilities_action_responsibilities",
            ["AcademicYear", "Code", "Status", "CompletedMonth", "Due", "UnitId"]);
        migration.CreateIndex(
            "IX_responsibilities_action_responsibilities_by_unit", "responsibilities_action_responsibilities",
            ["UnitId", "AcademicYear", "Code", "Status", "CompletedMonth", "Due"]);

        migration.CreateTable(
            "responsibilities_action_helpers",
            table => new { ActionId = table.Column<Guid>(), PersonId = table.Column<Guid>() },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_action_helpers", row => new { row.ActionId, row.PersonId });
                table.ForeignKey("FK_responsibilities_action_helpers_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_action_helpers_PersonId", "responsibilities_action_helpers", "PersonId");
    }

    private static void ActionHistory(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_action_history",
            table => new
            {
                Id = table.Column<Guid>(),
                ActionId = table.Column<Guid>(),
                Verb = table.Column<string>(maxLength: 40),
                At = table.Column<DateTime>(),
                PersonId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(maxLength: 200),
                Why = table.Column<string>(maxLength: 2000, nullable: true),
                Before = table.Column<string>(maxLength: 200, nullable: true),
                After = table.Column<string>(maxLength: 200, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_action_history", row => row.Id);
                table.ForeignKey("FK_responsibilities_action_history_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_action_history_ActionId_At", "responsibilities_action_history", ["ActionId", "At"]);
        migration.CreateIndex("IX_responsibilities_action_history_PersonId", "responsibilities_action_history", "PersonId");

        migration.CreateTable(
            "responsibilities_action_evidence",
            table => new
            {
                Id = table.Column<Guid>(),
                ActionId = table.Column<Guid>(),
                Title = table.Column<string>(maxLength: 160),
                Url = table.Column<string>(maxLength: 500, nullable: true),
                FileId = table.Column<Guid>(nullable: true),
                PersonId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(maxLength: 200),
                At = table.Column<DateTime>(),
                WithdrawnAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_action_evidence", row => row.Id);
                table.ForeignKey("FK_responsibilities_action_evidence_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_action_evidence_ActionId_At", "responsibilities_action_evidence", ["ActionId", "At"]);
        migration.CreateIndex("IX_responsibilities_action_evidence_PersonId", "responsibilities_action_evidence", "PersonId");

        migration.CreateTable(
            "responsibilities_action_comments",
            table => new
            {
                Id = table.Column<Guid>(),
                ActionId = table.Column<Guid>(),
                Text = table.Column<string>(maxLength: 4000),
                PersonId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(maxLength: 200),
                At = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_action_comments", row => row.Id);
                table.ForeignKey("FK_responsibilities_action_comments_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_action_comments_ActionId_At", "responsibilities_action_comments", ["ActionId", "At"]);
        migration.CreateIndex("IX_responsibilities_action_comments_PersonId", "responsibilities_action_comments", "PersonId");
    }

    private static void ActionKinds(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_policy_proposals",
            table => new
            {
                ActionId = table.Column<Guid>(),
                Topic = table.Column<string>(maxLength: 40),
                Stage = table.Column<string>(maxLength: 40),
                SentTo = table.Column<string>(maxLength: 160, nullable: true),
                PlannedOn = table.Column<DateOnly>(),
                SubmittedOn = table.Column<DateOnly>(nullable: true),
                DecidedOn = table.Column<DateOnly>(nullable: true),
                UnitId = table.Column<Guid>(),
                AcademicYear = table.Column<int>(),
                Status = table.Column<string>(maxLength: 40),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_policy_proposals", row => row.ActionId);
                table.ForeignKey("FK_responsibilities_policy_proposals_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex(
            "IX_responsibilities_policy_proposals_counted", "responsibilities_policy_proposals",
            ["AcademicYear", "Topic", "Status", "Stage", "DecidedOn", "PlannedOn", "UnitId"]);

        migration.CreateTable(
            "responsibilities_support_requests",
            table => new
            {
                ActionId = table.Column<Guid>(),
                Stage = table.Column<string>(maxLength: 40),
                AskedOf = table.Column<string>(maxLength: 160, nullable: true),
                AskedOn = table.Column<DateOnly>(nullable: true),
                AskedHours = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                AskedFte = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                AskedFunds = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                GrantedHours = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                GrantedFte = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                GrantedFunds = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                AnsweredOn = table.Column<DateOnly>(nullable: true),
                UnitId = table.Column<Guid>(),
                AcademicYear = table.Column<int>(),
                Status = table.Column<string>(maxLength: 40),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_support_requests", row => row.ActionId);
                table.ForeignKey("FK_responsibilities_support_requests_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex(
            "IX_responsibilities_support_requests_counted", "responsibilities_support_requests",
            ["AcademicYear", "Status", "Stage", "AskedOn", "AnsweredOn", "UnitId"]);

        migration.CreateTable(
            "responsibilities_remedy_partners",
            table => new
            {
                Id = table.Column<Guid>(),
                ActionId = table.Column<Guid>(),
                UnitId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(maxLength: 160),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_remedy_partners", row => row.Id);
                table.ForeignKey("FK_responsibilities_remedy_partners_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_remedy_partners_ActionId", "responsibilities_remedy_partners", "ActionId");
        migration.CreateIndex("IX_responsibilities_remedy_partners_UnitId", "responsibilities_remedy_partners", "UnitId");
    }

    private static void Tasks(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_action_tasks",
            table => new
            {
                Id = table.Column<Guid>(),
                ActionId = table.Column<Guid>(),
                Title = table.Column<string>(maxLength: 160),
                PersonId = table.Column<Guid>(nullable: true),
                Due = table.Column<DateOnly>(nullable: true),
                DoneOn = table.Column<DateOnly>(nullable: true),
                DoneById = table.Column<Guid>(nullable: true),
                DoneBy = table.Column<string>(maxLength: 200, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_action_tasks", row => row.Id);
                table.ForeignKey("FK_responsibilities_action_tasks_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_action_tasks_ActionId", "responsibilities_action_tasks", "ActionId");
        migration.CreateIndex("IX_responsibilities_action_tasks_PersonId", "responsibilities_action_tasks", "PersonId");
        migration.CreateIndex("IX_responsibilities_action_tasks_DoneById", "responsibilities_action_tasks", "DoneById");
    }

    private static void Needs(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_need_settings",
            table => new { Id = table.Column<Guid>(), Version = table.Column<int>(), Days = table.Column<int>() },
            constraints: table => table.PrimaryKey("PK_responsibilities_need_settings", row => row.Id));

        migration.CreateTable(
            "responsibilities_needs",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Title = table.Column<string>(maxLength: 160),
                Text = table.Column<string>(maxLength: 4000),
                Domain = table.Column<string>(maxLength: 40),
                Theme = table.Column<string>(maxLength: 40),
                RaisedAs = table.Column<string>(maxLength: 40),
                Circle = table.Column<string>(maxLength: 100, nullable: true),
                RaiserId = table.Column<Guid>(),
                ShowsName = table.Column<bool>(),
                FromUnitId = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                AcademicYear = table.Column<int>(),
                RaisedOn = table.Column<DateOnly>(),
                DueOn = table.Column<DateOnly>(),
                Status = table.Column<string>(maxLength: 40),
                Answer = table.Column<string>(maxLength: 1000, nullable: true),
                AnsweredOn = table.Column<DateOnly>(nullable: true),
                ActionId = table.Column<Guid>(nullable: true),
                EscalatedOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_needs", row => row.Id);
                table.ForeignKey("FK_responsibilities_needs_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_responsibilities_needs_by_unit", "responsibilities_needs", ["UnitId", "Status", "DueOn", "Id"]);
        migration.CreateIndex("IX_responsibilities_needs_by_status", "responsibilities_needs", ["Status", "DueOn", "Id"]);
        migration.CreateIndex("IX_responsibilities_needs_by_raiser", "responsibilities_needs", ["RaiserId", "DueOn", "Id"]);
        migration.CreateIndex("IX_responsibilities_needs_ActionId", "responsibilities_needs", "ActionId");
        migration.CreateIndex(
            "IX_responsibilities_needs_counted", "responsibilities_needs",
            ["AcademicYear", "RaisedAs", "FromUnitId", "Status", "RaisedOn", "AnsweredOn", "RaiserId"]);
        migration.CreateIndex("IX_responsibilities_needs_FromUnitId", "responsibilities_needs", "FromUnitId");

        migration.CreateTable(
            "responsibilities_need_history",
            table => new
            {
                Id = table.Column<Guid>(),
                NeedId = table.Column<Guid>(),
                Verb = table.Column<string>(maxLength: 40),
                At = table.Column<DateTime>(),
                PersonId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(maxLength: 200),
                Why = table.Column<string>(maxLength: 1000, nullable: true),
                Before = table.Column<string>(maxLength: 200, nullable: true),
                After = table.Column<string>(maxLength: 200, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_need_history", row => row.Id);
                table.ForeignKey("FK_responsibilities_need_history_need", row => row.NeedId,
                    "responsibilities_needs", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_need_history_NeedId_At", "responsibilities_need_history", ["NeedId", "At"]);
        migration.CreateIndex("IX_responsibilities_need_history_PersonId", "responsibilities_need_history", "PersonId");
    }

    private static void Years(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_years",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                StartYear = table.Column<int>(),
                State = table.Column<string>(maxLength: 40),
                JobId = table.Column<Guid>(nullable: true),
                SnapshotId = table.Column<Guid>(nullable: true),
                Snapshots = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_years", row => row.Id));
        migration.CreateIndex("IX_responsibilities_years_StartYear", "responsibilities_years", "StartYear", unique: true);

        migration.CreateTable(
            "responsibilities_matrix_snapshots",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                StartYear = table.Column<int>(),
                Number = table.Column<int>(),
                FrozenAt = table.Column<DateTime>(),
                FrozenBy = table.Column<string>(maxLength: 200),
                ReopenedAt = table.Column<DateTime>(nullable: true),
                ReopenedBy = table.Column<string>(maxLength: 200, nullable: true),
                ReopenedWhy = table.Column<string>(maxLength: 1000, nullable: true),
                FrozenById = table.Column<Guid>(nullable: true),
                ReopenedById = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_matrix_snapshots", row => row.Id));
        migration.CreateIndex("IX_responsibilities_matrix_snapshots_StartYear_Number", "responsibilities_matrix_snapshots", ["StartYear", "Number"], unique: true);

        migration.CreateTable(
            "responsibilities_frozen_units",
            table => new
            {
                SnapshotId = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                Contents = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_frozen_units", row => new { row.SnapshotId, row.UnitId }));
        migration.CreateIndex("IX_responsibilities_frozen_units_UnitId", "responsibilities_frozen_units", "UnitId");
    }

    private static void Views(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_saved_filters",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                AccountId = table.Column<Guid>(),
                Owner = table.Column<string>(maxLength: 200),
                Name = table.Column<string>(maxLength: 80),
                View = table.Column<string>(maxLength: 40),
                Query = table.Column<string>(maxLength: 1000),
                SharedUnitId = table.Column<Guid>(nullable: true),
                IsDefault = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_saved_filters", row => row.Id));
        migration.CreateIndex("IX_responsibilities_saved_filters_AccountId_Name", "responsibilities_saved_filters", ["AccountId", "Name"]);
        migration.CreateIndex("IX_responsibilities_saved_filters_SharedUnitId", "responsibilities_saved_filters", "SharedUnitId");

        migration.CreateTable(
            "responsibilities_bulk_changes",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                AccountId = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 40),
                ByName = table.Column<string>(maxLength: 200),
                At = table.Column<DateTime>(),
                UndoneAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_bulk_changes", row => row.Id));
        migration.CreateIndex("IX_responsibilities_bulk_changes_AccountId", "responsibilities_bulk_changes", "AccountId");

        migration.CreateTable(
            "responsibilities_bulk_lines",
            table => new
            {
                Id = table.Column<Guid>(),
                BulkId = table.Column<Guid>(),
                ActionId = table.Column<Guid>(),
                Title = table.Column<string>(maxLength: 160),
                Outcome = table.Column<string>(maxLength: 40),
                Note = table.Column<string>(maxLength: 500, nullable: true),
                Before = table.Column<string>(maxLength: 4000, nullable: true),
                VersionAfter = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_bulk_lines", row => row.Id);
                table.ForeignKey("FK_responsibilities_bulk_lines_change", row => row.BulkId,
                    "responsibilities_bulk_changes", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_bulk_lines_BulkId", "responsibilities_bulk_lines", "BulkId");
    }

    private static void Reminders(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_reminder_settings",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                DueSoonDays = table.Column<int>(),
                BlockedDays = table.Column<int>(),
                EscalateDays = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_reminder_settings", row => row.Id));

        migration.CreateTable(
            "responsibilities_reminders",
            table => new
            {
                ActionId = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 40),
                About = table.Column<DateOnly>(),
                At = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_reminders", row => new { row.ActionId, row.Kind, row.About }));
    }

    private static void Targets(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_targets",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Code = table.Column<string>(maxLength: 16),
                UnitId = table.Column<Guid>(),
                StartYear = table.Column<int>(),
                Value = table.Column<decimal>(precision: 18, scale: 4),
                By = table.Column<DateOnly>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_targets", row => row.Id));
        migration.CreateIndex(
            "IX_responsibilities_targets_UnitId_StartYear_Code", "responsibilities_targets", ["UnitId", "StartYear", "Code"], unique: true);
    }

    private static void Comments(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_comments",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Code = table.Column<string>(maxLength: 16),
                UnitId = table.Column<Guid>(),
                StartYear = table.Column<int>(),
                Text = table.Column<string>(maxLength: 4000),
                PersonId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(maxLength: 200),
                At = table.Column<DateTime>(),
                WithdrawnAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_comments", row => row.Id));
        migration.CreateIndex("IX_responsibilities_comments_Code_StartYear_At", "responsibilities_comments", ["Code", "StartYear", "At"]);
        migration.CreateIndex(
            "IX_responsibilities_comments_UnitId_Code_StartYear_At", "responsibilities_comments", ["UnitId", "Code", "StartYear", "At"]);
        migration.CreateIndex("IX_responsibilities_comments_PersonId", "responsibilities_comments", "PersonId");
    }

    private static void Figures(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_unit_figures",
            table => new
            {
                UnitId = table.Column<Guid>(),
                StartYear = table.Column<int>(),
                AsOf = table.Column<DateTime>(),
                Day = table.Column<DateOnly>(),
                Holders = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_unit_figures", figures => new { figures.UnitId, figures.StartYear }));
        migration.CreateIndex("IX_responsibilities_unit_figures_StartYear_Day_UnitId", "responsibilities_unit_figures", ["StartYear", "Day", "UnitId"]);

        migration.CreateTable(
            "responsibilities_figures",
            table => new
            {
                UnitId = table.Column<Guid>(),
                StartYear = table.Column<int>(),
                Code = table.Column<string>(maxLength: 16),
                Measurement = table.Column<string>(maxLength: 40),
                Unit = table.Column<string>(maxLength: 40, nullable: true),
                Value = table.Column<decimal>(precision: 28, scale: 10, nullable: true),
                Numerator = table.Column<int>(nullable: true),
                Denominator = table.Column<int>(nullable: true),
                IsSuppressed = table.Column<bool>(),
                DrillDown = table.Column<string>(maxLength: 200, nullable: true),
                Trend = table.Column<string>(maxLength: 120),
                Actions_Total = table.Column<int>(),
                Actions_Done = table.Column<int>(),
                Actions_InProgress = table.Column<int>(),
                Actions_Blocked = table.Column<int>(),
                Actions_Late = table.Column<int>(),
                LastYear_Total = table.Column<int>(),
                LastYear_Done = table.Column<int>(),
                LastYear_InProgress = table.Column<int>(),
                LastYear_Blocked = table.Column<int>(),
                LastYear_Late = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_figures", figure => new { figure.UnitId, figure.StartYear, figure.Code });
                table.ForeignKey(
                    "FK_responsibilities_figures_unit_figures", figure => new { figure.UnitId, figure.StartYear }, "responsibilities_unit_figures",
                    ["UnitId", "StartYear"], onDelete: ReferentialAction.Cascade);
            });

        migration.CreateTable(
            "responsibilities_figure_marks",
            table => new
            {
                Id = table.Column<Guid>(),
                UnitId = table.Column<Guid>(nullable: true),
                StartYear = table.Column<int>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_figure_marks", mark => mark.Id));
        migration.CreateIndex("IX_responsibilities_figure_marks_StartYear_UnitId", "responsibilities_figure_marks", ["StartYear", "UnitId"]);
    }
}
