using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>What only a joint remedy has: the units and external partners that take part in it.</summary>
internal sealed class JointRemedy(ResponsibilityAction action, List<RemedyPartner> partners)
{
    public const int MaxPartners = 30;

    /// <param name="unitId">Null for an external partner.</param>
    public void AddPartner(Guid? unitId, string name, Actor actor)
    {
        action.RequireOpen();
        if (name.Trim().Length is 0 or > RemedyPartner.MaxNameLength)
            throw new DomainException("responsibilities.partner.invalid-name", "Name", RemedyPartner.MaxNameLength);
        if (partners.Exists(partner => unitId is null ? string.Equals(partner.Name, name.Trim(), StringComparison.OrdinalIgnoreCase) : partner.UnitId == unitId))
            throw new DomainException("responsibilities.partner.already-added", unitId is null ? "Name" : "UnitId");
        if (partners.Count == MaxPartners)
            throw new DomainException("responsibilities.partner.too-many", "UnitId", MaxPartners);
        partners.Add(new RemedyPartner(action.Id, unitId, name.Trim()));
        action.Record(ActionVerb.PartnerJoined, actor, after: name.Trim());
    }

    public void RemovePartner(Guid partnerId, Actor actor)
    {
        action.RequireOpen();
        var partner = partners.Find(partner => partner.Id == partnerId) ?? throw new DomainException("responsibilities.partner.unknown");
        partners.Remove(partner);
        action.Record(ActionVerb.PartnerLeft, actor, before: partner.Name);
    }
}
