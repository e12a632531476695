using FacultyDev.Tests.Approval;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>Data of the demo with a fixed seed and day.</summary>
[Collection(RecordCollection.Name)]
public sealed class DemoRecordTests(RecordedHost host)
{
    [Fact]
    public void Indicators_OfTheDemo_MatchTheApprovedFile() => ApprovedFile.ShouldHold("indicators.txt", host.Indicators);

    [Fact]
    public void Codes_InTheDatabaseOfTheDemo_MatchTheApprovedFile() => ApprovedFile.ShouldHold("stored-codes.txt", host.StoredCodes);
}
