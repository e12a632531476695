using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Kernel.Migrations;

/// <summary>What every module stands on.</summary>
[Migration("20261130_0002_Kernel")]
internal sealed class KernelTables : Migration
{
    private static readonly string[] Tables =
    [
        "kernel_audit_entries", "kernel_jobs", "kernel_files", "kernel_notifications", "kernel_notification_preferences", "kernel_mails",
        "kernel_mail_settings", "kernel_data_protection_keys", "kernel_calendar_feeds", "kernel_access_log", "kernel_break_glass_requests",
        "kernel_break_glass_history",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Audit(migrationBuilder);
        Jobs(migrationBuilder);
        Files(migrationBuilder);
        Notifications(migrationBuilder);
        Mail(migrationBuilder);
        DataProtectionKeys(migrationBuilder);
        Calendars(migrationBuilder);
        Reads(migrationBuilder);
        BreakGlass(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables.Reverse())
            migrationBuilder.DropTable(table);
    }

    private static void Audit(MigrationBuilder migration)
    {
        migration.CreateTable(
            "kernel_audit_entries",
            table => new
            {
                Id = table.Column<Guid>(),
                At = table.Column<DateTime>(),
                ActorId = table.Column<Guid>(nullable: true),
                ActorName = table.Column<string>(maxLength: 200),
                Address = table.Column<string>(maxLength: 64, nullable: true),
                Kind = table.Column<string>(maxLength: 80),
                RecordId = table.Column<Guid>(),
                Label = table.Column<string>(maxLength: 200),
                Change = table.Column<string>(maxLength: 40),
                Fields = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_kernel_audit_entries", row => row.Id));
        migration.CreateIndex("IX_kernel_audit_entries_At", "kernel_audit_entries", "At");
        migration.CreateIndex("IX_kernel_audit_entries_RecordId_At", "kernel_audit_entries", ["RecordId", "At"]);
        migration.CreateIndex("IX_kernel_audit_entries_ActorName_At", "kernel_audit_entries", ["ActorName", "At"]);
        migration.CreateIndex("IX_kernel_audit_entries_Kind_At", "kernel_audit_entries", ["Kind", "At"]);
        migration.CreateIndex("IX_kernel_audit_entries_ActorId_At", "kernel_audit_entries", ["ActorId", "At"]);
    }

    private static void Jobs(MigrationBuilder migration)
    {
        migration.CreateTable(
            "kernel_jobs",
            table => new
            {
                Id = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 80),
                Title = table.Column<string>(maxLength: 200),
                Payload = table.Column<string>(),
                RequestedById = table.Column<Guid>(nullable: true),
                RequestedByName = table.Column<string>(maxLength: 200),
                Culture = table.Column<string>(maxLength: 20),
                UniqueKey = table.Column<string>(maxLength: 120, nullable: true),
                State = table.Column<string>(maxLength: 40),
                QueuedAt = table.Column<DateTime>(),
                NotBefore = table.Column<DateTime>(),
                StartedAt = table.Column<DateTime>(nullable: true),
                FinishedAt = table.Column<DateTime>(nullable: true),
                Attempts = table.Column<int>(),
                RunId = table.Column<Guid>(nullable: true),
                LeaseUntil = table.Column<DateTime>(nullable: true),
                CancelRequested = table.Column<bool>(),
                ProgressDone = table.Column<int>(),
                ProgressTotal = table.Column<int>(),
                Message = table.Column<string>(maxLength: 300, nullable: true),
                ErrorCode = table.Column<string>(maxLength: 120, nullable: true),
                ErrorArguments = table.Column<string>(nullable: true),
                ResultPath = table.Column<string>(maxLength: 400, nullable: true),
                ResultSummary = table.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_kernel_jobs", row => row.Id));
        migration.CreateIndex("IX_kernel_jobs_UniqueKey", "kernel_jobs", "UniqueKey", unique: true);
        migration.CreateIndex("IX_kernel_jobs_State_NotBefore", "kernel_jobs", ["State", "NotBefore"]);
        migration.CreateIndex("IX_kernel_jobs_State_LeaseUntil", "kernel_jobs", ["State", "LeaseUntil"]);
        migration.CreateIndex("IX_kernel_jobs_QueuedAt", "kernel_jobs", "QueuedAt");
        migration.CreateIndex("IX_kernel_jobs_State_QueuedAt", "kernel_jobs", ["State", "QueuedAt"]);
        migration.CreateIndex("IX_kernel_jobs_RequestedById_QueuedAt", "kernel_jobs", ["RequestedById", "QueuedAt"]);
    }

    private static void Files(MigrationBuilder migration)
    {
        migration.CreateTable(
            "kernel_files",
            table => new
            {
                Id = table.Column<Guid>(),
                Name = table.Column<string>(maxLength: 120),
                ContentType = table.Column<string>(maxLength: 120),
                Size = table.Column<long>(),
                Hash = table.Column<string>(maxLength: 64),
                SavedById = table.Column<Guid>(nullable: true),
                SavedByName = table.Column<string>(maxLength: 200),
                SavedAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_kernel_files", row => row.Id));
        migration.CreateIndex("IX_kernel_files_Hash", "kernel_files", "Hash");
        migration.CreateIndex("IX_kernel_files_SavedById", "kernel_files", "SavedById");
    }

    private static void Notifications(MigrationBuilder migration)
    {
        migration.CreateTable(
            "kernel_notifications",
            table => new
            {
                Id = table.Column<Guid>(),
                AccountId = table.Column<Guid>(),
                Code = table.Column<string>(maxLength: 120),
                Arguments = table.Column<string>(),
                Path = table.Column<string>(maxLength: 400, nullable: true),
                CreatedAt = table.Column<DateTime>(),
                ReadAt = table.Column<DateTime>(nullable: true),
                Kind = table.Column<string>(maxLength: 80, defaultValue: ""),
                MailSettledAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_kernel_notifications", row => row.Id));
        migration.CreateIndex("IX_kernel_notifications_AccountId_Id", "kernel_notifications", ["AccountId", "Id"]);
        migration.CreateIndex("IX_kernel_notifications_AccountId_ReadAt", "kernel_notifications", ["AccountId", "ReadAt"]);
        migration.CreateIndex("IX_kernel_notifications_MailSettledAt_AccountId", "kernel_notifications", ["MailSettledAt", "AccountId"]);

        migration.CreateTable(
            "kernel_notification_preferences",
            table => new
            {
                AccountId = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 80),
                Mail = table.Column<string>(maxLength: 40),
            },
            constraints: table => table.PrimaryKey("PK_kernel_notification_preferences", choice => new { choice.AccountId, choice.Kind }));
    }

    private static void Mail(MigrationBuilder migration)
    {
        migration.CreateTable(
            "kernel_mails",
            table => new
            {
                Id = table.Column<Guid>(),
                To = table.Column<string>(maxLength: 320),
                Subject = table.Column<string>(maxLength: 300),
                Text = table.Column<string>(),
                Html = table.Column<string>(nullable: true),
                Calendar = table.Column<string>(nullable: true),
                State = table.Column<string>(maxLength: 40),
                Attempts = table.Column<int>(),
                WrittenAt = table.Column<DateTime>(),
                NextAt = table.Column<DateTime>(),
                SentAt = table.Column<DateTime>(nullable: true),
                Kind = table.Column<string>(maxLength: 80, nullable: true),
                LastProblem = table.Column<string>(maxLength: 40, nullable: true),
                LastStatus = table.Column<int>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_kernel_mails", row => row.Id));
        migration.CreateIndex("IX_kernel_mails_State_NextAt", "kernel_mails", ["State", "NextAt"]);

        migration.CreateTable(
            "kernel_mail_settings",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Slot = table.Column<int>(),
                Host = table.Column<string>(maxLength: 253),
                Port = table.Column<int>(),
                StartTls = table.Column<bool>(),
                User = table.Column<string>(maxLength: 200),
                ProtectedPassword = table.Column<string>(maxLength: 2000, nullable: true),
                From = table.Column<string>(maxLength: 320),
            },
            constraints: table => table.PrimaryKey("PK_kernel_mail_settings", settings => settings.Id));
        migration.CreateIndex("IX_kernel_mail_settings_Slot", "kernel_mail_settings", "Slot", unique: true);
    }

    private static void DataProtectionKeys(MigrationBuilder migration)
    {
        migration.CreateTable(
            "kernel_data_protection_keys",
            table => new
            {
                Id = table.Column<Guid>(),
                FriendlyName = table.Column<string>(maxLength: 200),
                Xml = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_kernel_data_protection_keys", row => row.Id));
    }

    private static void Calendars(MigrationBuilder migration)
    {
        migration.CreateTable(
            "kernel_calendar_feeds",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                AccountId = table.Column<Guid>(),
                SecretHash = table.Column<string>(maxLength: 64),
                CreatedAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_kernel_calendar_feeds", feed => feed.Id));
        migration.CreateIndex("IX_kernel_calendar_feeds_AccountId", "kernel_calendar_feeds", "AccountId", unique: true);
        migration.CreateIndex("IX_kernel_calendar_feeds_SecretHash", "kernel_calendar_feeds", "SecretHash", unique: true);
    }

    private static void Reads(MigrationBuilder migration)
    {
        migration.CreateTable(
            "kernel_access_log",
            table => new
            {
                Id = table.Column<Guid>(),
                At = table.Column<DateTime>(),
                OwnerId = table.Column<Guid>(),
                ReaderId = table.Column<Guid>(nullable: true),
                ReaderName = table.Column<string>(maxLength: 200),
                DataClass = table.Column<string>(maxLength: 80),
                Purpose = table.Column<string>(maxLength: 120),
            },
            constraints: table => table.PrimaryKey("PK_kernel_access_log", row => row.Id));
        migration.CreateIndex("IX_kernel_access_log_OwnerId_Id", "kernel_access_log", ["OwnerId", "Id"]);
        migration.CreateIndex("IX_kernel_access_log_DataClass_Id", "kernel_access_log", ["DataClass", "Id"]);
        migration.CreateIndex("IX_kernel_access_log_ReaderName_Id", "kernel_access_log", ["ReaderName", "Id"]);
        migration.CreateIndex("IX_kernel_access_log_ReaderId_OwnerId_At", "kernel_access_log", ["ReaderId", "OwnerId", "At"]);
    }

    private static void BreakGlass(MigrationBuilder migration)
    {
        migration.CreateTable(
            "kernel_break_glass_requests",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                RequesterId = table.Column<Guid>(),
                OwnerId = table.Column<Guid>(),
                DataClass = table.Column<string>(maxLength: 80),
                Reason = table.Column<string>(maxLength: 1000),
                LegalBasis = table.Column<string>(maxLength: 300, nullable: true),
                Hours = table.Column<int>(),
                RequestedAt = table.Column<DateTime>(),
                LapsesAt = table.Column<DateTime>(),
                Status = table.Column<string>(maxLength: 40),
                Approvals = table.Column<int>(),
                OpenedAt = table.Column<DateTime>(nullable: true),
                EndsAt = table.Column<DateTime>(nullable: true),
                Refusal = table.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_kernel_break_glass_requests", request => request.Id));
        migration.CreateIndex(
            "IX_kernel_break_glass_requests_by_requester", "kernel_break_glass_requests", ["RequesterId", "OwnerId", "DataClass", "EndsAt"]);
        migration.CreateIndex("IX_kernel_break_glass_requests_OwnerId_RequestedAt", "kernel_break_glass_requests", ["OwnerId", "RequestedAt"]);
        migration.CreateIndex("IX_kernel_break_glass_requests_RequesterId_RequestedAt_Id", "kernel_break_glass_requests", ["RequesterId", "RequestedAt", "Id"]);
        migration.CreateIndex("IX_kernel_break_glass_requests_Status_RequestedAt_Id", "kernel_break_glass_requests", ["Status", "RequestedAt", "Id"]);
        migration.CreateIndex("IX_kernel_break_glass_requests_RequestedAt_Id", "kernel_break_glass_requests", ["RequestedAt", "Id"]);

        migration.CreateTable(
            "kernel_break_glass_history",
            table => new
            {
                Id = table.Column<Guid>(),
                RequestId = table.Column<Guid>(),
                Verb = table.Column<string>(maxLength: 40),
                PersonId = table.Column<Guid>(),
                RoleNames = table.Column<string>(maxLength: 200),
                At = table.Column<DateTime>(),
                Why = table.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_kernel_break_glass_history", step => step.Id);
                table.ForeignKey(
                    "FK_kernel_break_glass_history_request", step => step.RequestId, "kernel_break_glass_requests", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_kernel_break_glass_history_RequestId", "kernel_break_glass_history", "RequestId");
        migration.CreateIndex("IX_kernel_break_glass_history_PersonId", "kernel_break_glass_history", "PersonId");
    }
}
