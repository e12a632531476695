using AutoMapper;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Years;

internal sealed class YearMappingProfile : Profile
{
    public YearMappingProfile() => CreateMap<ResponsibilityAction, CarriedRow>();
}
