using AutoMapper;

namespace FacultyDev.Institution.People;

internal sealed class PersonMappingProfile : Profile
{
    public PersonMappingProfile() => CreateMap<FacultyMember, PersonRow>().ForMember(row => row.Name, to => to.MapFrom(member => member.DisplayName));
}
