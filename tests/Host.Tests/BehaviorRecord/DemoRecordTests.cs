using FacultyDev.Tests.Approval;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>What the demo of a fixed seed and day holds.</summary>
[Collection(RecordCollection.Name)]
public sealed class DemoRecordTests(RecordedHost host)
{
    [Fact]
    public void Indicators_OfTheDemo_AreThoseApproved() => ApprovedFile.ShouldHold("indicators.txt", host.Indicators);

    [Fact]
    public void Codes_InTheDatabaseOfTheDemo_AreThoseApproved() => ApprovedFile.ShouldHold("stored-codes.txt", host.StoredCodes);
}
