using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Kernel.Migrations;

[DbContext(typeof(FacultyDevDbContext))]
[Migration("20261122_0001_Kernel")]
internal sealed class KernelTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AuditEntries(migrationBuilder);
        Jobs(migrationBuilder);
        Files(migrationBuilder);
        Notifications(migrationBuilder);
        Mails(migrationBuilder);
        DataProtectionKeys(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("kernel_data_protection_keys");
        migrationBuilder.DropTable("kernel_mails");
        migrationBuilder.DropTable("kernel_notifications");
        migrationBuilder.DropTable("kernel_files");
        migrationBuilder.DropTable("kernel_jobs");
        migrationBuilder.DropTable("kernel_audit_entries");
    }

    private static void AuditEntries(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
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
        migrationBuilder.CreateIndex("IX_kernel_audit_entries_At", "kernel_audit_entries", "At");
        migrationBuilder.CreateIndex("IX_kernel_audit_entries_RecordId_At", "kernel_audit_entries", ["RecordId", "At"]);
        migrationBuilder.CreateIndex("IX_kernel_audit_entries_ActorName_At", "kernel_audit_entries", ["ActorName", "At"]);
        migrationBuilder.CreateIndex("IX_kernel_audit_entries_Kind_At", "kernel_audit_entries", ["Kind", "At"]);
    }

    private static void Jobs(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
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
        migrationBuilder.CreateIndex("IX_kernel_jobs_UniqueKey", "kernel_jobs", "UniqueKey", unique: true);
        migrationBuilder.CreateIndex("IX_kernel_jobs_State_NotBefore", "kernel_jobs", ["State", "NotBefore"]);
        migrationBuilder.CreateIndex("IX_kernel_jobs_State_LeaseUntil", "kernel_jobs", ["State", "LeaseUntil"]);
        migrationBuilder.CreateIndex("IX_kernel_jobs_QueuedAt", "kernel_jobs", "QueuedAt");
        migrationBuilder.CreateIndex("IX_kernel_jobs_State_QueuedAt", "kernel_jobs", ["State", "QueuedAt"]);
        migrationBuilder.CreateIndex("IX_kernel_jobs_RequestedById_QueuedAt", "kernel_jobs", ["RequestedById", "QueuedAt"]);
    }

    private static void Files(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
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
        migrationBuilder.CreateIndex("IX_kernel_files_Hash", "kernel_files", "Hash");
    }

    private static void Notifications(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
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
            },
            constraints: table => table.PrimaryKey("PK_kernel_notifications", row => row.Id));
        migrationBuilder.CreateIndex("IX_kernel_notifications_AccountId_Id", "kernel_notifications", ["AccountId", "Id"]);
        migrationBuilder.CreateIndex("IX_kernel_notifications_AccountId_ReadAt", "kernel_notifications", ["AccountId", "ReadAt"]);
    }

    private static void Mails(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
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
            },
            constraints: table => table.PrimaryKey("PK_kernel_mails", row => row.Id));
        migrationBuilder.CreateIndex("IX_kernel_mails_State_NextAt", "kernel_mails", ["State", "NextAt"]);
    }

    private static void DataProtectionKeys(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "kernel_data_protection_keys",
            table => new
            {
                Id = table.Column<Guid>(),
                FriendlyName = table.Column<string>(maxLength: 200),
                Xml = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_kernel_data_protection_keys", row => row.Id));
}
