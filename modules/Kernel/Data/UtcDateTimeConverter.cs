using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FacultyDev.Kernel.Data;

/// <summary>Times are stored as UTC; SQLite forgets the kind and PostgreSQL insists on it, so it is set on the way out.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    time => time.Kind == DateTimeKind.Utc ? time : time.ToUniversalTime(),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
