namespace FacultyDev.Institution.Demo;

/// <summary>Common given and family names from many languages, combined at random into fictitious names.</summary>
internal static class DemoNames
{
    public static IReadOnlyList<string> Given { get; } =
    [
        "Aaliyah", "Adaeze", "Adam", "Aiko", "Ailsa", "Alejandra", "Amara", "Amir", "Ana", "Anders", "Andrea", "Anjali", "Anna", "Antonio", "Aroha", "Astrid",
        "Ayumi", "Beatriz", "Benjamin", "Bilal", "Camila", "Carlos", "Catherine", "Chidi", "Claire", "Daniel", "Darius", "Deborah", "Diego", "Dmitri", "Ebony",
        "Eduardo", "Elena", "Elif", "Elijah", "Emeka", "Emma", "Esther", "Fatima", "Fernanda", "Gabriel", "Giulia", "Grace", "Hana", "Hannah", "Hassan", "Henrik",
        "Hiroshi", "Ines", "Isaac", "Ivan", "Jamal", "James", "Jasmine", "Javier", "Jin", "Joana", "John", "Jorge", "Joy", "Julia", "Kai", "Kamala", "Karim", "Katarzyna",
        "Kenji", "Keisha", "Lakshmi", "Laura", "Leila", "Liam", "Linh", "Lucía", "Magdalena", "Malik", "Marcus", "María", "Marta", "Mei", "Michael", "Miguel", "Mina",
        "Miriam", "Mohammed", "Nadia", "Naomi", "Natalia", "Nia", "Nikhil", "Noor", "Olga", "Oluwaseun", "Omar", "Pablo", "Padma", "Patrick", "Paul", "Pedro", "Priya",
        "Rachel", "Rafael", "Raj", "Rebecca", "Renata", "Robert", "Rosa", "Ruth", "Samira", "Samuel", "Sandra", "Sanjay", "Sara", "Sean", "Seo-yeon", "Sofía", "Stephen",
        "Susan", "Tadesse", "Tamara", "Tariq", "Tatiana", "Thanh", "Thomas", "Tomás", "Valentina", "Vera", "Victor", "Wei", "William", "Xavier", "Ximena", "Yara", "Yusuf",
        "Zainab", "Zoë",
    ];

    public static IReadOnlyList<string> Family { get; } =
    [
        "Abdi", "Achebe", "Adeyemi", "Aguilar", "Ahmed", "Alvarez", "Andersen", "Anderson", "Baker", "Banerjee", "Barbosa", "Bauer", "Begum", "Bennett", "Bianchi",
        "Brooks", "Campbell", "Carter", "Castillo", "Chatterjee", "Chen", "Cho", "Clarke", "Cohen", "Coleman", "Costa", "Cruz", "Das", "Davis", "Delgado", "Desai", "Diallo",
        "Dubois", "Edwards", "Eriksson", "Espinoza", "Evans", "Farah", "Fernández", "Ferrari", "Fischer", "Fleming", "Flores", "Foster", "García", "Gómez", "Greene", "Gutiérrez",
        "Haddad", "Hall", "Hamid", "Hansen", "Harris", "Hayashi", "Hernández", "Hoffmann", "Hussein", "Ibrahim", "Ito", "Jackson", "Jansen", "Jensen", "Johansson", "Joseph",
        "Kamau", "Kapoor", "Kaya", "Kelly", "Khan", "Kim", "Kowalski", "Kumar", "Kwon", "Laurent", "Lee", "Lewis", "Li", "Lindqvist", "López", "Mahmoud", "Martínez", "Mbeki",
        "McKenzie", "Mehta", "Mendoza", "Meyer", "Miller", "Moreau", "Morgan", "Müller", "Murphy", "Mwangi", "Nakamura", "Nassar", "Navarro", "Nelson", "Ng", "Nguyen", "Nielsen",
        "Novak", "Nwosu", "O'Brien", "Okafor", "Okoye", "Oliveira", "Ortega", "Osei", "Owens", "Öztürk", "Park", "Patel", "Pereira", "Pérez", "Petrov", "Pham", "Popescu", "Quinn",
        "Rahman", "Ramírez", "Rao", "Reyes", "Rivera", "Robinson", "Rodríguez", "Rossi", "Russo", "Sato", "Schmidt", "Sharma", "Silva", "Singh", "Smith", "Sokolov", "Stewart",
        "Suzuki", "Svensson", "Takahashi", "Tanaka", "Taylor", "Tesfaye", "Thompson", "Torres", "Tran", "Turner", "Ueda", "Vargas", "Vasquez", "Walker", "Wang", "Washington",
        "Weber", "White", "Williams", "Wójcik", "Wong", "Wright", "Yamamoto", "Yang", "Yilmaz", "Young", "Zhang", "Zhou", "Zimmermann",
    ];
}
