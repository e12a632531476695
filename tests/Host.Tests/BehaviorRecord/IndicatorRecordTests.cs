using FacultyDev.Tests.Approval;

namespace FacultyDev.Host.Tests.BehaviorRecord;

[Collection(RecordCollection.Name)]
public sealed class IndicatorRecordTests(RecordedHost host)
{
    [Fact]
    public void Indicators_OfTheDemo_AreThoseApproved() => ApprovedFile.ShouldHold("indicators.txt", host.Indicators);
}
