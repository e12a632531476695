using AutoMapper;
using FacultyDev.Contracts.Institution;

namespace FacultyDev.Institution.Units;

internal sealed class UnitMappingProfile : Profile
{
    public UnitMappingProfile() => CreateMap<OrgUnit, UnitSummary>();
}
