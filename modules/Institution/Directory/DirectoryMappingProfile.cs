using AutoMapper;
using FacultyDev.Institution.People;

namespace FacultyDev.Institution.Directory;

internal sealed class DirectoryMappingProfile : Profile
{
    public DirectoryMappingProfile() => CreateMap<FacultyMember, DirectoryRow>().ForMember(row => row.Name, to => to.MapFrom(member => member.DisplayName));
}
