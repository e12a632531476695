using AutoMapper;
using FacultyDev.Institution.People;

namespace FacultyDev.Institution.Directory;

internal sealed class PersonMappingProfile : Profile
{
    public PersonMappingProfile() => CreateMap<FacultyMember, PersonRow>().ForMember(row => row.Name, to => to.MapFrom(member => member.DisplayName));
}
